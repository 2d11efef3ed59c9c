import type { Copy } from './copy.ts';
import type { Fault } from './fault.ts';

const arabicMark: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' };
const marks = /[,;?]/g;
const digit = /\p{Nd}/u;
const arabicLetter = /\p{Script=Arabic}/u;
const startsWord = /[\p{L}\p{Nd}«“(]/u;

/** Latin , ; ? in Arabic text. Not inside numbers (1,250), not among Latin words, addresses or code. */
export function latinPunctuation({ text, isShielded }: Copy): Fault[] {
  const faults: Fault[] = [];
  if (!arabicLetter.test(text)) return faults;
  for (const { index: from, 0: found } of text.matchAll(marks)) {
    const [previous = '', next = ''] = [text[from - 1], text[from + 1]];
    if (isShielded(from, from + 1) || (digit.test(previous) && digit.test(next))) continue;
    // A hole in an import ("????") is no question.
    if (found === '?' && /\?\?/.test(text.slice(Math.max(0, from - 2), from + 3)) && /\?{3}/.test(text)) continue;
    const mark = arabicMark[found] ?? found;
    const stuck = found !== '?' ? startsWord.test(next) : arabicLetter.test(next);
    faults.push({
      rule: 'latinPunctuation',
      from,
      to: from + 1,
      found,
      suggestions: [stuck ? `${mark} ` : mark],
      certain: true,
    });
  }
  return faults;
}
