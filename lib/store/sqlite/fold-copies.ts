import { resemblance, sameStory } from './sketch.ts';

/** Two stories must share at least so many shingles before they are compared. */
const enoughInCommon = 6;

/**
 * Puts near-copies under the first of them; the order stays.
 * @returns the stories that stand for themselves, each with its copies
 */
export function foldCopies<T extends { sketch: Uint32Array }>(stories: readonly T[]): { story: T; copies: T[] }[] {
  const heads: { story: T; copies: T[] }[] = [];
  /** Which of the heads have a shingle. */
  const having = new Map<number, number[]>();
  for (const story of stories) {
    const head = headOf(story, heads, having);
    if (head) {
      head.copies.push(story);
      continue;
    }
    const at = heads.push({ story, copies: [] }) - 1;
    for (const shingle of story.sketch) having.set(shingle, [...(having.get(shingle) ?? []), at]);
  }
  return heads;
}

/**
 * Takes the first `limit` stories that are no copies of each other, and puts aside, of all, the copies of those taken: for
 * few stories quicker than looking at all of them by their shingles.
 */
export function withoutCopies<T extends { sketch: Uint32Array }>(
  stories: readonly T[],
  limit: number,
): { taken: T[]; copies: T[] } {
  const taken: T[] = [];
  const copies: T[] = [];
  for (const story of stories) {
    if (taken.some((head) => areCopies(head, story))) copies.push(story);
    else if (taken.length < limit) taken.push(story);
  }
  return { taken, copies };
}

type Sketched = { sketch: Uint32Array };

function areCopies({ sketch: a }: Sketched, { sketch: b }: Sketched): boolean {
  return a.length >= enoughInCommon && b.length >= enoughInCommon && resemblance(a, b) >= sameStory;
}

function headOf<T extends { sketch: Uint32Array }>(
  { sketch }: T,
  heads: readonly { story: T; copies: T[] }[],
  having: ReadonlyMap<number, readonly number[]>,
) {
  const common = new Map<number, number>();
  for (const shingle of sketch) for (const at of having.get(shingle) ?? []) common.set(at, (common.get(at) ?? 0) + 1);
  for (const [at, count] of [...common].sort((a, b) => a[0] - b[0])) {
    const head = heads[at];
    if (head && count >= enoughInCommon && resemblance(head.story.sketch, sketch) >= sameStory) return head;
  }
  return undefined;
}
