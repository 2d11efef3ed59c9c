import type { SiteSettings } from '#root/lib/domain/settings.ts';
import { containsBlocked } from '#root/lib/text/block-list.ts';
import { type Judgement, judgeComment } from './learning/judge-comment.ts';
import { type Screening, screenComment } from './screen-comment.ts';

/** What a text would meet: what becomes of it, the blocked word that it has, and what it is like. */
export type CommentTrial = Screening & { blocked?: string; judgement?: Judgement };

/**
 * What the text would meet if a reader whom nobody knows wrote it now, under a story that says nothing of comments itself.
 * Nothing is stored, and nothing is learnt of it.
 */
export async function tryComment(text: string, policy: SiteSettings['comments']): Promise<CommentTrial> {
  const writer = { approved: 0, spam: 0 };
  const judgement = await judgeComment(text, writer);
  const draft = { articleId: 0, text, author: '', email: '', token: '', trapped: false };
  const likeRefused = judgement?.like === 'refused';
  const screening = screenComment(draft, { policy, hold: false, token: 'fresh', writer, likeRefused });
  const blocked = containsBlocked(text, policy.blockList);
  return { ...screening, ...(blocked && { blocked }), ...(judgement && { judgement }) };
}
