import type { StyleEntry } from '#root/lib/domain/style-list.ts';
import { shieldOf } from './shield.ts';

export type CopyCheckOptions = {
  /** The language of the block. Text of the other script inside an Arabic block is left alone. */
  language: 'ar' | 'en';
  /** The digits of the paper: what mixed digits are brought to. Without it, those that the text has more of. */
  digits?: 'latn' | 'arab';
  /** `dotted`: فى is a slip for في. `undotted`: the Egyptian habit, a final ى may stand for ي. */
  finalYa?: 'dotted' | 'undotted';
  /** `keep`: “…” may stand where the text keeps to them. `mend`: they become «…» like straight ones. */
  curlyQuotes?: 'keep' | 'mend';
  /** Words nobody wants to hear of again, in the spelling they were found in. */
  ignore?: Iterable<string>;
  /** The paper's own list of names and words. */
  style?: readonly StyleEntry[];
};

export type Word = {
  from: number;
  to: number;
  /** The letters alone: no tashkeel, tatweel or characters without width. */
  bare: string;
  /** Whether nothing but blanks stands between it and the word before. */
  follows: boolean;
};

/** A block as the rules see it. */
export type Copy = {
  text: string;
  /** Its Arabic words outside shielded text (in an English block: its Latin words). */
  words: readonly Word[];
  /** Whether any of the characters from `from` up to `to` must not be touched. */
  isShielded: (from: number, to: number) => boolean;
  options: CopyCheckOptions;
};

/** Tashkeel, Quranic marks, tatweel and what has no width. */
const unspoken =
  /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0640\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
const arabicWord =
  /[\u0621-\u063A\u0641-\u064A\u0671-\u06D3](?:[\u0621-\u065F\u0670-\u06D3\u06D6-\u06ED]|[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF](?=[\u0621-\u065F\u0671-\u06D3]))*/gu;
const latinWord = /\p{Script=Latin}(?:[\p{Script=Latin}\p{M}]|['’-](?=\p{Script=Latin}))*/gu;
const blanks = /^[^\S\r\n]+$/u;

export function copyOf(text: string, options: CopyCheckOptions): Copy {
  const mask = shieldOf(text, options.language);
  const isShielded = (from: number, to: number): boolean => {
    for (let at = from; at < to; at += 1) if (mask[at] === 1) return true;
    return false;
  };
  const words: Word[] = [];
  let end = -1;
  for (const match of text.matchAll(options.language === 'ar' ? arabicWord : latinWord)) {
    const from = match.index;
    const to = from + match[0].length;
    if (isShielded(from, to)) continue;
    words.push({ from, to, bare: bareWord(match[0]), follows: end >= 0 && blanks.test(text.slice(end, from)) });
    end = to;
  }
  return { text, words, isShielded, options };
}

/** `word` without tashkeel, tatweel and characters without width. */
export function bareWord(word: string): string {
  return word.replace(unspoken, '');
}

/** The word before the one at `index` where only blanks part them, else ''. */
export function wordBefore(copy: Copy, index: number): string {
  return copy.words[index]?.follows ? (copy.words[index - 1]?.bare ?? '') : '';
}

/** The word after the one at `index` where only blanks part them, else ''. */
export function wordAfter(copy: Copy, index: number): string {
  const next = copy.words[index + 1];
  return next?.follows ? next.bare : '';
}
