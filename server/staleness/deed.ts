import { type Chance, pick } from '#root/lib/cover-art/chance.ts';
import type { Store } from '#root/lib/store/port.ts';

/** What a deed has to do with: the paper, the hour, and the dice. */
export type Scene = {
  store: Store;
  now: () => number;
  chance: Chance;
  /** Counts a reader's view of a story, seen in the order of the most read when it resolves. */
  view: (id: number) => Promise<void>;
};

/** Something that happens in the newsroom; resolves when it is acknowledged. Tells the stories it was about. */
export type Deed = (scene: Scene) => Promise<readonly number[]>;

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;

/** `count` of the list at most, each once. */
export function few<T>(chance: Chance, list: readonly T[], count: number): T[] {
  const wanted = Math.floor(chance() * (count + 1));
  return [...new Set(Array.from({ length: wanted }, () => pick(chance, list)))];
}

/** One of the list, or nothing in half of the cases. */
export function perhaps<T>(chance: Chance, list: readonly T[]): T | undefined {
  return chance() < 0.5 ? undefined : pick(chance, list);
}
