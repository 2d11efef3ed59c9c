import type { Copy } from './copy.ts';
import type { Fault } from './fault.ts';

/** Blanks, then what و belongs to: an Arabic word, a number, a quotation or a bracket. */
const itsWord = /^[^\S\r\n]+(?=[\u0621-\u064A\p{Nd}«“"(])/u;

/** و apart from its word. The letter و itself (the row أ و ب, an initial) stays. */
export function loneWaw({ text, words, isShielded }: Copy): Fault[] {
  return words.flatMap((word, index): Fault[] => {
    if (word.bare !== 'و') return [];
    const gap = itsWord.exec(text.slice(word.to, word.to + 8))?.[0];
    if (gap === undefined || isShielded(word.from, word.to + gap.length)) return [];
    if (word.from > 0 && !/[\s«“"(،؛.,:!؟-]/u.test(text[word.from - 1] ?? '')) return [];
    const isLetter = (at: number): boolean => {
      const near = words[at];
      return near !== undefined && near.bare.length === 1 && near.bare !== 'و';
    };
    const [before, after] = [word.follows && isLetter(index - 1), words[index + 1]?.follows && isLetter(index + 1)];
    if (before || after || /(?:حرف|حرفي|الحرف|الواو)$/u.test(words[index - 1]?.bare ?? '')) return [];
    const to = word.to + gap.length;
    const found = text.slice(word.from, to);
    return [{ rule: 'loneWaw', from: word.from, to, found, suggestions: [found.trimEnd()], certain: true }];
  });
}
