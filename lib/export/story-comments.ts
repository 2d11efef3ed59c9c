import { type Comment, commentStates } from '#root/lib/domain/comment.ts';
import type { Store } from '#root/lib/store/port.ts';

const window = 500;

/** A comment with its replies, each oldest first. */
export type Thread = { comment: Comment; replies: Thread[] };

/** All comments of a story, of every state, parents before their replies. */
export async function commentsOf(store: Store, articleId: number): Promise<Comment[]> {
  const comments = new Map<string, Comment>();
  for (let offset = 0, more = true; more; offset += window) {
    const { items } = await store.reads.comments({ articleId, states: commentStates }, { offset, limit: window });
    for (const comment of items) comments.set(comment.id, comment);
    more = items.length === window;
  }
  return [...comments.values()].sort((one, other) =>
    one.createdAt < other.createdAt ? -1 : one.createdAt > other.createdAt ? 1 : one.id < other.id ? -1 : 1,
  );
}

/** The comments as threads; what answers a comment that is not there, or itself, begins one of its own. */
export function threadsOf(comments: readonly Comment[]): Thread[] {
  const threads = new Map(comments.map((comment): [string, Thread] => [comment.id, { comment, replies: [] }]));
  const roots: Thread[] = [];
  for (const thread of threads.values()) {
    const above = isCircular(thread, threads) ? undefined : threads.get(thread.comment.parentId ?? '');
    (above?.replies ?? roots).push(thread);
  }
  return roots;
}

function isCircular({ comment }: Thread, threads: ReadonlyMap<string, Thread>): boolean {
  const seen = new Set<string>();
  for (let at: Comment | undefined = comment; at; at = threads.get(at.parentId ?? '')?.comment) {
    if (seen.has(at.id)) return true;
    seen.add(at.id);
  }
  return false;
}
