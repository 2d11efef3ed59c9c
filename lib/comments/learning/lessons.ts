import { setImmediate } from 'node:timers/promises';
import type { Comment } from '#root/lib/domain/comment.ts';
import type { Store, Write } from '#root/lib/store/port.ts';
import { createLessonBook, mostLessons, type Reading, type Side } from './lesson-book.ts';
import { lessonOf } from './lesson-of.ts';
import { marksOf } from './marks.ts';

/**
 * What moderators' decisions taught. Nothing of it is kept: it is counted from the comments that are there, and follows
 * them. A decision that is taken back, and a comment that is deleted or erased, are out of it with the same commit.
 */
export type Lessons = {
  /** What was learnt says of a text; undefined while too little was decided, or where the comments can not be read. */
  read(text: string): Promise<Reading | undefined>;
  /** How many texts of each side were learnt. */
  counts(): Promise<Readonly<Record<Side, number>>>;
  /** Takes in what a commit wrote. */
  follow(writes: readonly Write[]): void;
  /** The comments were changed by other hands: all is counted anew at the next need. */
  startAnew(): void;
};

const decided = ['approved', 'rejected', 'spam'] as const;
const pageLength = 200;
/** Comments that are looked through for lessons, the newest first. */
const mostLookedAt = 20_000;
/** Texts that are learnt before others get their turn: two milliseconds as people write. */
const atOnce = 10;

export function createLessons(store: Pick<Store, 'reads'>, most = mostLessons): Lessons {
  const book = createLessonBook(most);
  let counted: Promise<void> | undefined;
  let meanwhile: Write[] | undefined;

  async function countAnew(): Promise<void> {
    meanwhile = [];
    try {
      const comments = await newestLessons(store, most);
      book.forgetAll();
      for (const [at, comment] of comments.reverse().entries()) {
        learn(comment);
        if (at % atOnce === atOnce - 1) await setImmediate();
      }
      for (const write of meanwhile) take(write);
    } finally {
      meanwhile = undefined;
    }
  }

  function learn(comment: Comment): void {
    const side = lessonOf(comment);
    if (side) book.learn(comment.id, side, marksOf(comment.text));
    else book.forget(comment.id);
  }

  function take({ collection, id, document }: Write): void {
    if (collection !== 'comment') return;
    if (document) learn(document);
    else book.forget(id);
  }

  async function ready(): Promise<boolean> {
    counted ??= countAnew();
    try {
      await counted;
      return true;
    } catch (error) {
      counted = undefined;
      console.error('what moderators taught could not be counted', error);
      return false;
    }
  }

  return {
    read: async (text) => ((await ready()) ? book.read(marksOf(text)) : undefined),
    async counts() {
      await ready();
      return { ...book.counts };
    },
    follow(writes) {
      if (meanwhile) meanwhile.push(...writes);
      else if (counted) for (const write of writes) take(write);
    },
    startAnew() {
      counted = undefined;
    },
  };
}

async function newestLessons({ reads }: Pick<Store, 'reads'>, most: number): Promise<Comment[]> {
  const found: Comment[] = [];
  for (let offset = 0; offset < mostLookedAt && found.length < most; offset += pageLength) {
    const { items } = await reads.comments({ states: decided }, { offset, limit: pageLength });
    found.push(...items.filter((comment) => lessonOf(comment) !== undefined));
    if (items.length < pageLength) break;
  }
  return found.slice(0, most);
}
