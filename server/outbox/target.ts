import type { Letter } from '#root/lib/outbox/letter.ts';
import type { TargetName } from '#root/lib/outbox/mark.ts';

/** `refused`: it would be refused again, so it is not tried again by itself. */
export type Outcome =
  | { kind: 'sent' }
  | { kind: 'failed'; error: string; retryAfterMs?: number }
  | { kind: 'refused'; error: string };

/** Whoever is told of letters, one delivery at a time. */
export type Target = TargetName & {
  /** Letters in one delivery at most. */
  most: number;
  /** Tells of the letters; all of them are done with, or none is. Never throws for what the other side does. */
  deliver(letters: readonly Letter[], signal: AbortSignal): Promise<Outcome>;
};
