import { type Comment, maxCommentDepth } from '#root/lib/domain/comment.ts';
import type { Store } from '#root/lib/store/port.ts';
import { normalise } from '#root/lib/text/normalise.ts';
import type { CommentDraft } from './comment-form.ts';
import type { WriterRecord } from './learning/judge-comment.ts';

const everyState = ['approved', 'pending', 'rejected', 'spam'] as const;
const duplicateWithin = 86_400_000;

/** What this writer said in the same words, spelling aside, under the same story in the last day. */
export async function sameSaid(
  store: Store,
  draft: CommentDraft,
  writerKey: string,
  now: number,
): Promise<Comment | undefined> {
  const filter = { articleId: draft.articleId, states: everyState, writerKey, since: now - duplicateWithin };
  const { items } = await store.reads.comments(filter, { offset: 0, limit: 100 });
  const said = normalise(draft.text);
  return items.find((comment) => normalise(comment.text) === said);
}

/**
 * What was decided about this writer: how many comments were let through, and how many a moderator called spam. What only
 * the machine called so says nothing of the writer: anybody can write under another's address.
 */
export async function writerRecord(store: Store, writerKey: string): Promise<WriterRecord> {
  const approved = await store.reads.comments({ states: ['approved'], writerKey }, { offset: 0, limit: 0 });
  const spam = await store.reads.comments({ states: ['spam'], writerKey }, { offset: 0, limit: 50 });
  return {
    approved: approved.total,
    spam: spam.items.filter(({ decidedBy }) => decidedBy !== undefined).length,
  };
}

/**
 * The comment that a reply stands under: the one it answers, or, where that is as deep as threads go, the one above it.
 * Undefined where the answered one is not shown under this story (any more): the reply then begins a thread.
 */
export async function parentOf(store: Store, { parentId, articleId }: CommentDraft): Promise<string | undefined> {
  if (!parentId || (await store.reads.threadPosition(parentId)) === undefined) return undefined;
  const line: string[] = [];
  for (let id: string | undefined = parentId; id; ) {
    const comment: Comment | undefined = await store.get('comment', id);
    if (comment?.articleId !== articleId || line.includes(id)) return undefined;
    line.unshift(id);
    id = comment.parentId;
  }
  return line.slice(0, maxCommentDepth - 1).at(-1);
}
