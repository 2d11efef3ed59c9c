import type { StyleEntry } from '#root/lib/domain/style-list.ts';
import { bareWord } from '#root/lib/text/copy-check/copy.ts';
import { isCommonWord } from './common-words.ts';

/** Why an entry does not go with the list, in which of its fields, and by which word. */
export type StyleConflict = {
  code:
    | 'style-same'
    | 'style-right-twice'
    | 'style-wrong-twice'
    | 'style-right-wrong'
    | 'style-wrong-right'
    | 'style-common'
    | 'style-many';
  field: 'right' | 'wrong';
  word: string;
};

/** A spelling as the copy check compares it: no vowels, no tatweel, one space between words. */
export function spelling(words: string): string {
  return bareWord(words).trim().replace(/\s+/gu, ' ');
}

/**
 * The first thing that `entry` can not stand beside `others` for: what is mended one way would be mended another way again.
 * @param even whether a common word may be called wrong all the same
 */
export function styleConflict(
  entry: StyleEntry,
  others: readonly StyleEntry[],
  even: boolean,
): StyleConflict | undefined {
  const right = spelling(entry.right);
  const rights = new Map(others.map((other) => [spelling(other.right), other.right]));
  const wrongs = new Map(others.flatMap((other) => other.wrong.map((one) => [spelling(one), other.right] as const)));
  if (rights.has(right)) return { code: 'style-right-twice', field: 'right', word: entry.right };
  const instead = wrongs.get(right);
  if (instead !== undefined) return { code: 'style-right-wrong', field: 'right', word: instead };
  for (const word of entry.wrong) {
    const wrong = spelling(word);
    const listed = wrongs.get(wrong);
    if (wrong === right || wrong === '') return { code: 'style-same', field: 'wrong', word };
    if (listed !== undefined) return { code: 'style-wrong-twice', field: 'wrong', word: `${word} ← ${listed}` };
    if (rights.has(wrong)) return { code: 'style-wrong-right', field: 'wrong', word };
    if (!even && isCommonWord(wrong)) return { code: 'style-common', field: 'wrong', word };
  }
  return undefined;
}
