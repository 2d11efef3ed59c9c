import { readPendingSign } from '#root/lib/comments/pending-sign.ts';
import type { PublicComment } from '#root/lib/domain/comment.ts';
import { requestContext } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { publicComment } from './public-comment.ts';
import { threadPage } from './thread-page.ts';

/** A writer's own comment at its signed address: `waiting` for a moderator, `shown` by now, or `refused`. */
export type OwnComment = { comment: PublicComment } & (
  | { state: 'waiting' | 'refused' }
  /** `page`: the page of the story's comments on which it stands, from 1. */
  | { state: 'shown'; page: number }
);

/**
 * The comment under story `articleId` that `sign` speaks of, undefined where the sign is not genuine or over. Such a page
 * is never kept nor found. The address is a key: whoever holds it sees this one comment, and nothing else that other
 * readers do not see.
 */
export async function ownComment(articleId: number, sign: string): Promise<OwnComment | undefined> {
  const context = requestContext();
  context.cacheable = false;
  context.headers.set('x-robots-tag', 'noindex');
  const id = readPendingSign(sign, context.now);
  const comment = id === undefined ? undefined : await store().get('comment', id);
  if (comment?.articleId !== articleId) return undefined;
  const seen = publicComment(comment);
  const page = await threadPage(comment.id);
  if (page !== undefined) return { comment: seen, state: 'shown', page };
  // A machine that filled the hidden field is not told that it was found out.
  return { comment: seen, state: comment.state === 'rejected' ? 'refused' : 'waiting' };
}
