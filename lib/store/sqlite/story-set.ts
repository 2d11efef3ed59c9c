/** A set of stories by their numbers, one bit each: number n is bit n % 32 of word n / 32. Sets may differ in length. */
export type StorySet = Uint32Array;

export function setOf(numbers: ArrayLike<number>): StorySet {
  let last = 0;
  for (let at = 0; at < numbers.length; at += 1) last = Math.max(last, numbers[at] ?? 0);
  const set = new Uint32Array((last >>> 5) + 1);
  addNumbers(set, numbers);
  return set;
}

/** Puts the numbers into a set that is long enough for them. */
export function addNumbers(set: StorySet, numbers: ArrayLike<number>): void {
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? 0;
    set[number >>> 5] = (set[number >>> 5] ?? 0) | (1 << (number & 31));
  }
}

export function union(sets: readonly StorySet[]): StorySet {
  const whole = new Uint32Array(Math.max(0, ...sets.map(({ length }) => length)));
  for (const set of sets) for (let at = 0; at < set.length; at += 1) whole[at] = (whole[at] ?? 0) | (set[at] ?? 0);
  return whole;
}

/** What all the sets have; nothing of no sets. */
export function intersection([first, ...others]: readonly StorySet[]): StorySet {
  const common = first?.slice() ?? new Uint32Array();
  for (const set of others)
    for (let at = 0; at < common.length; at += 1) common[at] = (common[at] ?? 0) & (set[at] ?? 0);
  return common;
}

/** What is in the first set and not in the second. */
export function difference(set: StorySet, other: StorySet): StorySet {
  const rest = set.slice();
  for (let at = 0; at < rest.length; at += 1) rest[at] = (rest[at] ?? 0) & ~(other[at] ?? 0);
  return rest;
}

export function sizeOf(set: StorySet): number {
  let size = 0;
  for (let at = 0; at < set.length; at += 1) size += bits(set[at] ?? 0);
  return size;
}

export function isIn(set: StorySet, number: number): boolean {
  return ((set[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0;
}

/** The highest numbers of the set, at most `limit`, the highest first. */
export function highest(set: StorySet, limit: number): number[] {
  const numbers: number[] = [];
  for (let at = set.length - 1; at >= 0 && numbers.length < limit; at -= 1) {
    let word = set[at] ?? 0;
    while (word !== 0 && numbers.length < limit) {
      const bit = 31 - Math.clz32(word);
      numbers.push(at * 32 + bit);
      word &= ~(1 << bit);
    }
  }
  return numbers;
}

function bits(word: number): number {
  let rest = word - ((word >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
