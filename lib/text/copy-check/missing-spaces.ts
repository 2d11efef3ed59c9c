import type { Copy } from './copy.ts';
import type { Fault } from './fault.ts';

/** After these a blank follows, unless a closing mark, another mark or the end does. */
const comma = /[،؛؟](?=[\p{L}\p{Nd}«“"(])/gu;
/** A full stop, colon or exclamation mark between two words of three letters or more; not أ.ف.ب or د.محمد. */
const stop = /(?<=[\u0621-\u064A]{3}[\u064B-\u0652]*|[»”)])[.:!](?=[\u0621-\u064A]{3})/gu;
const digit = /\p{Nd}/u;

/** Marks that the next word is stuck to. */
export function missingSpaces({ text, isShielded }: Copy): Fault[] {
  const faults: Fault[] = [];
  const add = (from: number, found: string): void => {
    if (isShielded(from, from + 1)) return;
    faults.push({ rule: 'spaceMissing', from, to: from + 1, found, suggestions: [`${found} `], certain: true });
  };
  for (const { index, 0: found } of text.matchAll(comma)) {
    const [previous = '', next = ''] = [text[index - 1], text[index + 1]];
    if (digit.test(previous) && digit.test(next)) continue;
    // A straight mark, and a bracket round the mark itself, may as well close.
    if (next === '"' && !/[\p{L}\p{Nd}]/u.test(text[index + 2] ?? '')) continue;
    if (/[([«“"]/u.test(previous) || previous === '') continue;
    add(index, found);
  }
  for (const { index, 0: found } of text.matchAll(stop)) add(index, found);
  return faults;
}
