import type { Comment, CommentState } from '#root/lib/domain/comment.ts';
import type { Store, Write } from '#root/lib/store/port.ts';
import { isStoreError } from '#root/lib/store/store-error.ts';

/** What a moderator decides; `spam` also teaches that the writer is none to trust. */
export type CommentDecision = Exclude<CommentState, 'pending'>;

/** Decides about one comment; `unchanged` where it was so already. @throws StoreError as `Store.commit` */
export async function decideComment(
  store: Store,
  id: string,
  state: CommentDecision,
  by: string,
  now: number,
): Promise<'changed' | 'unchanged' | 'comment-unknown'> {
  return changeComment(store, id, by, (comment) =>
    comment.state === state ? comment : { ...comment, state, decidedBy: by, decidedAt: new Date(now).toISOString() },
  );
}

/**
 * Deletes one comment. Its replies stay, and answer what it answered.
 * @throws StoreError as `Store.commit`
 */
export async function deleteComment(store: Store, id: string, by: string): Promise<'changed' | 'comment-unknown'> {
  const outcome = await changeComment(store, id, by, () => null);
  return outcome === 'comment-unknown' ? outcome : 'changed';
}

const everyState: readonly CommentState[] = ['approved', 'pending', 'rejected', 'spam'];

/**
 * Deletes every comment written under an e-mail address (compared without regard to case). @returns how many
 * @throws StoreError as `Store.commit`
 */
export async function eraseComments(store: Store, email: string, by: string): Promise<number> {
  const wanted = email.trim().toLowerCase();
  let erased = 0;
  for (let offset = 0; ; ) {
    const { items } = await store.reads.comments({ states: everyState }, { offset, limit: 500 });
    if (items.length === 0) return erased;
    const theirs = items.filter((comment) => comment.email.trim().toLowerCase() === wanted);
    for (const { id } of theirs) if ((await deleteComment(store, id, by)) === 'changed') erased += 1;
    // What is deleted moves the rest of the list up.
    offset += items.length - theirs.length;
  }
}

async function changeComment(
  store: Store,
  id: string,
  by: string,
  rule: (comment: Comment) => Comment | null,
): Promise<'changed' | 'unchanged' | 'comment-unknown'> {
  for (let attempt = 1; ; attempt += 1) {
    const comment = await store.get('comment', id);
    if (!comment) return 'comment-unknown';
    const document = rule(comment);
    if (document === comment) return 'unchanged';
    try {
      const write: Write = { collection: 'comment', id, expected: comment.version, document };
      await store.commit({ by, writes: document ? [write] : [write, ...(await repliesMovedUp(store, comment))] });
      return 'changed';
    } catch (error) {
      if (!isStoreError(error, 'conflict') || attempt === 5) throw error;
    }
  }
}

async function repliesMovedUp(store: Store, { id, articleId, parentId }: Comment): Promise<Write[]> {
  const { items } = await store.reads.comments({ articleId, states: everyState }, { offset: 0, limit: 100_000 });
  return items
    .filter((comment) => comment.parentId === id)
    .map((reply): Write => {
      const { parentId: _gone, ...rest } = reply;
      const document = parentId ? { ...rest, parentId } : rest;
      return { collection: 'comment', id: reply.id, expected: reply.version, document };
    });
}
