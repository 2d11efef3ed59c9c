import type { CommentState } from '#root/lib/domain/comment.ts';
import type { SiteSettings } from '#root/lib/domain/settings.ts';
import { containsBlocked } from '#root/lib/text/block-list.ts';
import type { CommentDraft } from './comment-form.ts';
import type { TokenVerdict } from './form-token.ts';
import type { WriterRecord } from './learning/judge-comment.ts';
import { linkCount } from './link-count.ts';

/** What is known of the writer and the story when a comment comes in. */
export type Circumstances = {
  policy: SiteSettings['comments'];
  /** The story's own word on holding comments. */
  hold: boolean;
  token: Exclude<TokenVerdict, 'invalid'>;
  /** What moderators decided about this writer before. */
  writer: WriterRecord;
  /** Whether it looks like what moderators refused. */
  likeRefused: boolean;
};

export type Screening = { state: CommentState; reason?: string };

/** Whether the comment is shown at once or waits for a moderator, and why it waits. */
export function screenComment(draft: CommentDraft, at: Circumstances): Screening {
  if (draft.trapped) return { state: 'spam', reason: 'trap' };
  const blocked = containsBlocked(`${draft.author}\n${draft.text}`, at.policy.blockList);
  if (blocked !== undefined) return { state: 'pending', reason: 'blocked-word' };
  if (linkCount(`${draft.author}\n${draft.text}`) > at.policy.maxLinks) return { state: 'pending', reason: 'links' };
  if (at.hold || at.policy.policy === 'hold-all') return { state: 'pending', reason: 'held' };
  if (at.writer.spam > 0) return { state: 'pending', reason: 'spammer' };
  if (at.likeRefused) return { state: 'pending', reason: 'like-refused' };
  if (at.writer.approved > 0) return { state: 'approved' };
  if (at.policy.policy === 'hold-first-timers') return { state: 'pending', reason: 'first-time' };
  // Without script nothing tells how the form was filled: a first comment is looked at, whatever the policy.
  if (at.token !== 'fresh') return { state: 'pending', reason: at.token === 'hasty' ? 'hasty' : 'first-time' };
  return { state: 'approved' };
}
