import { setImmediate } from 'node:timers/promises';
import { writerRecord } from '#root/lib/comments/earlier-comments.ts';
import { type Judgement, judgeComment, type WriterRecord } from '#root/lib/comments/learning/judge-comment.ts';
import type { Comment } from '#root/lib/domain/comment.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import type { CommentFilter, Window } from '#root/lib/store/port.ts';

/** The newest first, or those that are most like what was refused, or like what was approved. */
export const queueOrders = ['newest', 'refused', 'approved'] as const;
export type QueueOrder = (typeof queueOrders)[number];

export type JudgedComment = { comment: Comment; writer: WriterRecord; judgement: Judgement | undefined };

/** Of the newest so many the likeliest are found; what is older comes up as these are decided. */
export const mostSorted = 500;
/** Comments that are judged before others get their turn. */
const atOnce = 10;

/** A window into comments with what is known of their writers, and what was learnt says of their words. */
export async function judgedComments(
  filter: CommentFilter,
  order: QueueOrder,
  { offset, limit }: Window,
): Promise<JudgedComment[]> {
  const { comments } = store().reads;
  if (order === 'newest') return judged((await comments(filter, { offset, limit })).items);
  const all = await judged((await comments(filter, { offset: 0, limit: mostSorted })).items);
  const scoreOf = ({ judgement }: JudgedComment) => judgement?.score ?? 0.5;
  const turn = order === 'refused' ? -1 : 1;
  return all.sort((one, other) => turn * (scoreOf(one) - scoreOf(other))).slice(offset, offset + limit);
}

async function judged(comments: readonly Comment[]): Promise<JudgedComment[]> {
  const writers = new Map<string, WriterRecord>();
  const found: JudgedComment[] = [];
  for (const comment of comments) {
    const writer = writers.get(comment.writerKey) ?? (await writerRecord(store(), comment.writerKey));
    writers.set(comment.writerKey, writer);
    // What a person decided was learnt: judging it by itself would say nothing.
    const judgement =
      comment.decidedBy === undefined ? await judgeComment(comment.text, besides(comment, writer)) : undefined;
    found.push({ comment, writer, judgement });
    if (found.length % atOnce === 0) await setImmediate();
  }
  return found;
}

/** What is known of the writer but for this very comment, which the machine alone let through. */
function besides({ state }: Comment, { approved, spam }: WriterRecord): WriterRecord {
  return { approved: state === 'approved' ? approved - 1 : approved, spam };
}
