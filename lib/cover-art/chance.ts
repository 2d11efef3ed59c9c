/** A row of numbers in [0, 1) that looks random and is always the same for the same seed. */
export type Chance = () => number;

/** Mulberry32 by Tommy Ettinger (public domain), its seed stirred first so that neighbouring ids differ at once. */
export function chanceOf(seed: number): Chance {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function between(chance: Chance, low: number, high: number): number {
  return low + chance() * (high - low);
}

/** @throws Error where there is nothing to pick from */
export function pick<T>(chance: Chance, list: readonly T[]): T {
  const picked = list[Math.floor(chance() * list.length)];
  if (picked === undefined) throw new Error('There is nothing to pick from.');
  return picked;
}
