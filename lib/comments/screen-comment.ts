import type { CommentState } from '#root/lib/domain/comment.ts';
import type { SiteSettings } from '#root/lib/domain/settings.ts';
import { containsBlocked } from '#root/lib/text/block-list.ts';
import type { CommentDraft } from './comment-form.ts';
import type { TokenVerdict } from './form-token.ts';

/** What is known of the writer and the story when a comment comes in. */
export type Circumstances = {
  policy: SiteSettings['comments'];
  /** The story's own word on holding comments. */
  hold: boolean;
  token: Exclude<TokenVerdict, 'invalid' | 'hasty'>;
  /** Comments of this writer that were approved before. */
  approvedBefore: number;
};

export type Screening = { state: CommentState; reason?: string };

/** Whether the comment is shown at once or waits for a moderator, and why it waits. */
export function screenComment(draft: CommentDraft, at: Circumstances): Screening {
  if (draft.trapped) return { state: 'spam', reason: 'trap' };
  const blocked = containsBlocked(`${draft.author}\n${draft.text}`, at.policy.blockList);
  if (blocked !== undefined) return { state: 'pending', reason: 'blocked-word' };
  if (linkCount(draft.text) > at.policy.maxLinks) return { state: 'pending', reason: 'links' };
  if (at.hold || at.policy.policy === 'hold-all') return { state: 'pending', reason: 'held' };
  const known = at.approvedBefore > 0;
  if (!known && at.policy.policy === 'hold-first-timers') return { state: 'pending', reason: 'first-time' };
  // Without script nothing tells how the form was filled: a first comment is looked at, whatever the policy.
  if (!known && at.token === 'page') return { state: 'pending', reason: 'first-time' };
  return { state: 'approved' };
}

/** Addresses in a text, written as such or as a bare domain. */
export function linkCount(text: string): number {
  return (
    text.match(/https?:\/\/|www\.|\b[a-z0-9-]+\.(?:com|net|org|info|biz|ru|cn|xyz|top|io|shop|site|online)\b/gi)
      ?.length ?? 0
  );
}

/** Whether a story takes comments at `now`: by its own word, else by the paper's number of days. */
export function isThreadOpen(
  story: { commenting: 'default' | 'open' | 'hold' | 'closed'; publishedAt?: string | undefined },
  policy: SiteSettings['comments'],
  now: number,
): boolean {
  const end = threadEnd(story, policy);
  return end === undefined || now < end;
}

/** The instant at which the thread closes by itself; 0 where it is closed, undefined where it stays open. */
export function threadEnd(
  { commenting, publishedAt }: { commenting: 'default' | 'open' | 'hold' | 'closed'; publishedAt?: string | undefined },
  { closeAfterDays }: SiteSettings['comments'],
): number | undefined {
  if (commenting === 'closed') return 0;
  if (commenting === 'open' || closeAfterDays === 0 || publishedAt === undefined) return undefined;
  return Date.parse(publishedAt) + closeAfterDays * 86_400_000;
}
