import type { Article } from '#root/lib/domain/article.ts';
import { type Step, takeStep } from '#root/lib/newsroom/take-step.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import type { DeskOutcome, DeskRecord } from '../desk-outcome.ts';

const statuses: Record<string, number> = { 'story-unknown': 404, conflict: 409, 'step-not-now': 409 };

/** Takes the step, and says so as an action does. `more`: what the audit log shall know beside the story's states. */
export async function stepOutcome<R extends string>(step: Step<R>, more: object = {}): Promise<DeskOutcome<undefined>> {
  const outcome = await takeStep(store(), step);
  if (!outcome.ok) return refusedStep(outcome.code);
  const { before, after, changed } = outcome;
  return { did: changed ? stepRecord(before, after, more) : [], value: undefined };
}

export function refusedStep(code: string): { refused: string; status: number } {
  return { refused: code, status: statuses[code] ?? 422 };
}

/** What the audit log knows of a step: what it changed of the story's state and times, and its headline where that is new. */
export function stepRecord(before: Article, after: Article, more: object = {}): DeskRecord {
  const names = ['state', 'publishedAt', 'updatedAt', 'embargoUntil', 'unpublishAt', 'withdrawal', 'headline'] as const;
  const differing = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  const of = (article: Article) => Object.fromEntries(differing.map((name) => [name, article[name] ?? null]));
  return {
    subject: `article:${after.id}`,
    before: of(before),
    after: { ...of(after), version: after.version, ...more },
  };
}
