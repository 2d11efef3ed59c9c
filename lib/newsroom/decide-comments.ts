import type { Comment, CommentState } from '#root/lib/domain/comment.ts';
import type { Store, Write } from '#root/lib/store/port.ts';
import { isStoreError } from '#root/lib/store/store-error.ts';
import type { CommentDecision } from './comment-decision.ts';

/** What a decision did to one comment: all that taking it back needs. */
export type DecidedComment = { id: string; before: CommentState; after: CommentState; reason?: string };

/**
 * Decides about several comments in one commit; those that are gone, or were so already, are left out.
 * @param reason a moderator's code; without it the comment keeps what the screening said of it
 * @throws StoreError as `Store.commit`
 */
export function decideComments(
  store: Store,
  ids: readonly string[],
  { state, reason }: { state: CommentDecision; reason?: string | undefined },
  by: string,
  now: number,
): Promise<DecidedComment[]> {
  const decidedAt = new Date(now).toISOString();
  return changeComments(store, ids, by, (comment) =>
    comment.state === state ? undefined : { ...comment, state, ...(reason && { reason }), decidedBy: by, decidedAt },
  );
}

/**
 * Takes decisions back: each comment that is still as it was decided becomes what it was before. Where it waited, nobody
 * has decided about it any more.
 * @throws StoreError as `Store.commit`
 */
export function undoDecisions(
  store: Store,
  decisions: readonly DecidedComment[],
  by: string,
  now: number,
): Promise<DecidedComment[]> {
  const known = new Map(decisions.map((decision) => [decision.id, decision]));
  return changeComments(store, [...known.keys()], by, (comment) => {
    const decision = known.get(comment.id);
    if (!decision || decision.after !== comment.state || decision.before === comment.state) return undefined;
    const { reason: _reason, decidedBy: _by, decidedAt: _at, ...rest } = comment;
    const waits = decision.before === 'pending';
    return {
      ...rest,
      state: decision.before,
      ...(decision.reason && { reason: decision.reason }),
      ...(!waits && { decidedBy: by, decidedAt: new Date(now).toISOString() }),
    };
  });
}

async function changeComments(
  store: Store,
  ids: readonly string[],
  by: string,
  rule: (comment: Comment) => Comment | undefined,
): Promise<DecidedComment[]> {
  for (let attempt = 1; ; attempt += 1) {
    const decided: DecidedComment[] = [];
    const writes: Write[] = [];
    for (const id of new Set(ids)) {
      const comment = await store.get('comment', id);
      const document = comment && rule(comment);
      if (!comment || !document) continue;
      const { state: before, reason } = comment;
      decided.push({ id, before, after: document.state, ...(reason && { reason }) });
      writes.push({ collection: 'comment', id, expected: comment.version, document });
    }
    if (writes.length === 0) return decided;
    try {
      await store.commit({ by, writes });
      return decided;
    } catch (error) {
      if (!isStoreError(error, 'conflict') || attempt === 5) throw error;
    }
  }
}
