import type { Article } from '#root/lib/domain/article.ts';
import { isOpen, type StoryStep } from '#root/lib/domain/workflow.ts';
import { takeWorkingCopy } from '#root/lib/domain/working-copy.ts';
import type { Store } from '#root/lib/store/port.ts';
import { deskStory, withoutWorkingCopy } from './working-copy.ts';

export type StepRefusal = 'story-unknown' | 'step-not-now' | 'conflict';

export type Step<R extends string> = {
  step: StoryStep;
  id: number;
  /** Whether what was written since goes with it. */
  withText: boolean;
  /** The stamp of the text that was looked at: where another was written meanwhile, nothing is done. */
  stamp?: string | undefined;
  by: string;
  reason?: string | undefined;
  /** Milliseconds since the epoch. */
  now: number;
  /** What becomes of the story, or why it may not; `written` has the text that goes with it. */
  rule: (written: Article, before: Article) => Article | R | Promise<Article | R>;
};

export type StepOutcome<R extends string> =
  | { ok: true; before: Article; after: Article; changed: boolean }
  | { ok: false; code: R | StepRefusal };

/**
 * Takes a story one step through the newsroom, and in the same commit the working copy's text with it where the step says so.
 * @throws StoreError as `Store.commit`; `conflict` where somebody else changed the story in this very moment
 */
export async function takeStep<R extends string>(store: Store, asked: Step<R>): Promise<StepOutcome<R>> {
  const { step, id, withText, stamp, by, reason, now, rule } = asked;
  const present = await deskStory(store, id);
  if (!present) return { ok: false, code: 'story-unknown' };
  const { article: before, copy } = present;
  if (!isOpen(step, before.state)) return { ok: false, code: 'step-not-now' };
  if (stamp && stamp !== present.stamp) return { ok: false, code: 'conflict' };
  const after = await rule(withText ? takeWorkingCopy(before, copy) : before, before);
  if (typeof after === 'string') return { ok: false, code: after };
  if (after === before) return { ok: true, before, after, changed: false };
  const write = { collection: 'article', id, expected: before.version, document: after } as const;
  const forgotten = withText && copy ? withoutWorkingCopy(copy, now) : [];
  await store.commit({ by, ...(reason && { reason }), writes: [write, ...forgotten] });
  return { ok: true, before, after: { ...after, version: before.version + 1 }, changed: true };
}
