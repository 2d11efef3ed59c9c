import type { Side } from '#root/lib/comments/learning/lesson-book.ts';
import { type CommentPolicy, policyOf } from '#root/lib/domain/moderation.ts';
import { refusalReasons } from '#root/lib/domain/refusal-reason.ts';
import { settingsOf, stampOf } from '#root/lib/newsroom/change-settings.ts';
import { reasonLines } from '#root/lib/newsroom/reason-lines.ts';
import { runtime, store } from '#root/lib/runtime/runtime.ts';

/** The words that have a comment wait, with the stamp by which a change names what was seen. */
export async function blockListRules(): Promise<{ entries: readonly string[]; stamp: string }> {
  const { blockList } = (await settingsOf(store())).comments;
  return { entries: blockList, stamp: stampOf(blockList) };
}

/** The reasons for which comments are refused, one a line, with their stamp. */
export async function reasonRules(): Promise<{ lines: string; stamp: string }> {
  const { reasons } = (await settingsOf(store())).comments;
  const lines = reasonLines(refusalReasons(reasons).map(({ name }) => name));
  return { lines, stamp: stampOf(lines) };
}

/** The paper's policy of comments, with its stamp. */
export async function commentPolicy(): Promise<CommentPolicy & { stamp: string }> {
  const policy = policyOf(await settingsOf(store()));
  return { ...policy, stamp: stampOf(policy) };
}

/** From how many decisions of each side was learnt. */
export async function lessonCounts(): Promise<Readonly<Record<Side, number>>> {
  return (await runtime().lessons?.counts()) ?? { approved: 0, refused: 0 };
}
