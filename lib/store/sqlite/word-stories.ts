import { LRUCache } from 'lru-cache';
import type { Locale } from '#root/lib/domain/locale.ts';
import { aboveBody, anyWord } from './match-expression.ts';
import type { Prepared } from './prepared.ts';
import { changedSince } from './story-changes.ts';
import { addNumbers, highest, isIn, type StorySet, setOf } from './story-set.ts';

/** Where a word stands: in the headline, standfirst or names, or anywhere. */
export type Place = 'above' | 'anywhere';

/** Which stories of one language have a word of the index, as it stands there. */
export type WordStories = {
  /** In how many it stands; where they are many, as of the last look at them, which may be some changes ago. */
  count(word: string): number;
  /** The stories that have it, by number, ascending. */
  numbers(word: string): Uint32Array;
  /** The stories that have any of the words. */
  any(words: readonly string[], place?: Place): StorySet;
};

/** As bits where the word is frequent, else as numbers ascending; true after so many changes of the index. */
type Posting = { changes: number; size: number; numbers?: Uint32Array; set?: StorySet };

/** What is held in memory of the index. At 100,000 stories a frequent word takes 12 KB, a rare one four bytes a story. */
const mostBytes = 20 * 1024 * 1024;
const overhead = 200;
/** Of a word in so many stories a few more or less tell nothing. */
const frequent = 200;
/** To ask whether one story has a word takes as long as reading so many from its list. */
const worthOfOne = 250;

/** Gives a language's stories by word as they are now, held in memory and brought up to date story by story. */
export function wordStories(sql: Prepared): (locale: Locale) => WordStories {
  const held = new LRUCache<string, Posting>({
    maxSize: mostBytes,
    sizeCalculation: ({ numbers, set }) => overhead + (numbers?.byteLength ?? 0) + (set?.byteLength ?? 0),
  });

  return (locale) => {
    const changes = Number(sql('SELECT changes FROM kin_count').get()?.changes);
    const since = new Map<number, number[] | undefined>();

    /** The stories that changed since; undefined where that are too many. */
    function changed(before: number): number[] | undefined {
      if (!since.has(before)) since.set(before, changedSince(sql, before, changes));
      return since.get(before);
    }

    function postingOf(word: string, place: Place, mayBeOld = false): Posting {
      const key = `${locale} ${place} ${word}`;
      const known = held.get(key);
      if (known && (known.changes === changes || (mayBeOld && known.size >= frequent))) return known;
      const posting = (known && renewed(known, word, place)) ?? looked(word, place);
      held.set(key, posting);
      return posting;
    }

    function looked(word: string, place: Place): Posting {
      const row = sql(`SELECT group_concat(rowid) AS numbers FROM words_${locale} WHERE words_${locale} MATCH ?`);
      const found = row.get(matching(word, place))?.numbers;
      return { changes, ...compact(parsed(String(found ?? ''))) };
    }

    /** The same with those stories looked at that changed since; undefined where it is quicker to read all. */
    function renewed(posting: Posting, word: string, place: Place): Posting | undefined {
      const looked = changed(posting.changes);
      if (!looked || looked.length * worthOfOne > posting.size) return undefined;
      const having = sql(
        `SELECT rowid FROM words_${locale} WHERE words_${locale} MATCH ? AND rowid IN (SELECT value FROM json_each(?))`,
      ).all(matching(word, place), JSON.stringify(looked));
      const now = new Set(having.map(({ rowid }) => Number(rowid)));
      const same = looked.every((number) => has(posting, number) === now.has(number));
      if (same) return { ...posting, changes };
      const others = numbersIn(posting).filter((number) => !looked.includes(number));
      return { changes, ...compact(Uint32Array.from([...others, ...now]).sort()) };
    }

    return {
      count: (word) => postingOf(word, 'anywhere', true).size,
      numbers: (word) => numbersIn(postingOf(word, 'anywhere')),
      any(words, place = 'anywhere') {
        const postings = [...new Set(words)].map((word) => postingOf(word, place));
        return together(postings);
      },
    };
  };
}

function matching(word: string, place: Place): string {
  return place === 'above' ? aboveBody(anyWord([word])) : anyWord([word]);
}

/** The numbers of a list with commas, ascending. */
function parsed(list: string): Uint32Array {
  const numbers = new Uint32Array((list.length >>> 1) + 1);
  let length = 0;
  let number = 0;
  for (let at = 0; at < list.length; at += 1) {
    const digit = list.charCodeAt(at) - 48;
    if (digit >= 0) number = number * 10 + digit;
    else {
      numbers[length] = number;
      length += 1;
      number = 0;
    }
  }
  numbers[length] = number;
  return numbers.slice(0, list === '' ? 0 : length + 1).sort();
}

/** In whichever form takes less room. */
function compact(numbers: Uint32Array): Omit<Posting, 'changes'> {
  const size = numbers.length;
  const asSet = (numbers[size - 1] ?? 0) / 32 < size;
  return asSet ? { size, set: setOf(numbers) } : { size, numbers };
}

function numbersIn({ numbers, set, size }: Posting): Uint32Array {
  return numbers ?? Uint32Array.from(highest(set ?? new Uint32Array(), size)).reverse();
}

function has({ numbers, set }: Posting, number: number): boolean {
  return set ? isIn(set, number) : numbers?.includes(number) === true;
}

function together(postings: readonly Posting[]): StorySet {
  const length = ({ numbers, set }: Posting) => set?.length ?? ((numbers?.at(-1) ?? 0) >>> 5) + 1;
  const whole = new Uint32Array(Math.max(0, ...postings.map(length)));
  for (const { numbers, set } of postings) {
    if (numbers) addNumbers(whole, numbers);
    for (let at = 0; set && at < set.length; at += 1) whole[at] = (whole[at] ?? 0) | (set[at] ?? 0);
  }
  return whole;
}
