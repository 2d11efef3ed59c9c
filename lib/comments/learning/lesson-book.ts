import { keySpace, type Mark } from './marks.ts';

/** What a moderator's decision teaches of a text. */
export const sides = ['approved', 'refused'] as const;
export type Side = (typeof sides)[number];

/** Something that speaks for one side, and in how many of each it stood. */
export type Evidence = { told: Mark['told']; weight: number } & Record<Side, number>;

/** The sum of what the marks say, as log odds of being refused, and what says it, the weightiest first. */
export type Reading = { logOdds: number; evidence: Evidence[] };

/** Counts of what stood in what was decided: naive Bayes, in a table of fixed size. */
export type LessonBook = {
  /** Learns a text; a known id is unlearnt first. Beyond the most that is kept, the oldest lesson is forgotten. */
  learn(id: string, side: Side, marks: readonly Mark[]): void;
  /** Takes a lesson out again, wholly. */
  forget(id: string): void;
  forgetAll(): void;
  /** Undefined while too little was decided to say anything. */
  read(marks: readonly Mark[]): Reading | undefined;
  readonly counts: Readonly<Record<Side, number>>;
};

/** Lessons of each side before anything is said. */
export const fewestLessons = 10;
/** Lessons that are kept: about ten megabytes where every comment is as long as may be, two as people write. */
export const mostLessons = 4000;
/** Pieces of evidence that count: the weightiest. A long text is not more certain for its length. */
const mostEvidence = 15;
/** How many sightings a mark must have before it is believed half. */
const doubt = 2;
/** What says less (log odds) is noise. */
const leastWeight = 0.35;

export function createLessonBook(most = mostLessons): LessonBook {
  const lessons = new Map<string, { side: Side; keys: Uint32Array }>();
  const seen: Record<Side, Uint16Array> = { approved: new Uint16Array(keySpace), refused: new Uint16Array(keySpace) };
  const counts: Record<Side, number> = { approved: 0, refused: 0 };

  function count({ side, keys }: { side: Side; keys: Uint32Array }, by: 1 | -1): void {
    const table = seen[side];
    for (const key of keys) table[key] = (table[key] ?? 0) + by;
    counts[side] += by;
  }

  function forget(id: string): void {
    const lesson = lessons.get(id);
    if (!lesson) return;
    lessons.delete(id);
    count(lesson, -1);
  }

  /** The log odds of one key; undefined where nobody has seen it. */
  function weightOf(key: number): number | undefined {
    const [approved, refused] = [seen.approved[key] ?? 0, seen.refused[key] ?? 0];
    const sightings = approved + refused;
    if (sightings === 0) return undefined;
    const [asApproved, asRefused] = [approved / counts.approved, refused / counts.refused];
    const share = asRefused / (asApproved + asRefused);
    const believed = (doubt / 2 + sightings * share) / (doubt + sightings);
    return Math.log(believed / (1 - believed));
  }

  function weigh({ key, told, parts }: Mark): Evidence {
    const known = weightOf(key);
    const inner = known === undefined ? parts.map(weightOf).filter((one) => one !== undefined) : [];
    // A word that nobody has seen is judged by its parts, and believed half.
    const guessed = inner.length === 0 ? 0 : inner.reduce((sum, one) => sum + one, 0) / inner.length / 2;
    return { told, weight: known ?? guessed, approved: seen.approved[key] ?? 0, refused: seen.refused[key] ?? 0 };
  }

  return {
    learn(id, side, marks) {
      forget(id);
      const lesson = { side, keys: Uint32Array.from(new Set(marks.flatMap(({ key, parts }) => [key, ...parts]))) };
      lessons.set(id, lesson);
      count(lesson, 1);
      const [oldest] = lessons.keys();
      if (lessons.size > most && oldest !== undefined) forget(oldest);
    },
    forget,
    forgetAll() {
      for (const id of [...lessons.keys()]) forget(id);
    },
    read(marks) {
      if (counts.approved < fewestLessons || counts.refused < fewestLessons) return undefined;
      const evidence = marks
        .map(weigh)
        .filter(({ weight }) => Math.abs(weight) >= leastWeight)
        .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
        .slice(0, mostEvidence);
      return { logOdds: evidence.reduce((sum, { weight }) => sum + weight, 0), evidence };
    },
    counts,
  };
}
