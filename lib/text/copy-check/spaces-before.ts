import type { Copy } from './copy.ts';
import type { Fault } from './fault.ts';

const blanks = /(?<=\S)[^\S\r\n]+(?=[،؛؟?.:!,;])/gu;
const opening = /[([{«“‹*•|/\\=–—-]/u;
const digit = /\p{Nd}/u;
/** `...`, `.net`, `.5`, `:)` and the like are no closing marks. */
const notClosing = /^(?:\.\.|[.:,][\p{Script=Latin}\p{Nd}]|[:;][-)(DP/]|!=)/u;
const ratio = /^[:.،,]\s?\p{Nd}/u;

/** Blanks before a mark that closes what stands before it. A score or a time (2 : 1) keeps its blanks. */
export function spacesBefore({ text, isShielded }: Copy): Fault[] {
  const faults: Fault[] = [];
  for (const match of text.matchAll(blanks)) {
    const from = match.index;
    const to = from + match[0].length;
    const previous = text[from - 1] ?? '';
    if (isShielded(from, to + 1) || opening.test(previous) || notClosing.test(text.slice(to, to + 2))) continue;
    if (digit.test(previous) && ratio.test(text.slice(to, to + 3))) continue;
    faults.push({ rule: 'spaceBefore', from, to, found: match[0], suggestions: [''], certain: true });
  }
  return faults;
}
