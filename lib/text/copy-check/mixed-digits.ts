import { arabicDigits, latinDigits } from '../digits.ts';
import type { Copy } from './copy.ts';
import type { Fault } from './fault.ts';

const number = /[0-9٠-٩۰-۹]+/gu;
const latin = /[0-9]/;

/** Numbers in other digits than the rest: brought to the paper's digits, else to those the text has more of. */
export function mixedDigits({ text, isShielded, options }: Copy): Fault[] {
  const numbers = [...text.matchAll(number)].filter(({ index, 0: found }) => !isShielded(index, index + found.length));
  const all = numbers.map(([found]) => found).join('');
  const kinds = [/[0-9]/, /[٠-٩]/u, /[۰-۹]/u].filter((kind) => kind.test(all)).length;
  if (kinds < 2) return [];
  const inLatin = numbers.filter(([found]) => latin.test(found)).length;
  const target = options.digits ?? (inLatin * 2 >= numbers.length ? 'latn' : 'arab');
  const inTarget = target === 'latn' ? latinDigits : arabicDigits;
  return numbers.flatMap(({ index: from, 0: found }): Fault[] => {
    const suggestion = inTarget(found);
    if (suggestion === found) return [];
    return [{ rule: 'digits', from, to: from + found.length, found, suggestions: [suggestion], certain: true }];
  });
}
