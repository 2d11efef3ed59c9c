import type { Copy } from './copy.ts';
import type { Fault } from './fault.ts';

const blanks = /(?<=\S)[^\S\r\n]{2,}(?=\S)/gu;
/** Two halves of a verse or the columns of a table are set apart on purpose. */
const onPurpose = 4;

/** More than one blank, of whatever kind, between two words. */
export function doubledSpaces({ text, isShielded }: Copy): Fault[] {
  const faults: Fault[] = [];
  for (const { index: from, 0: found } of text.matchAll(blanks)) {
    const to = from + found.length;
    if (isShielded(from, to)) continue;
    faults.push({ rule: 'spaceDoubled', from, to, found, suggestions: [' '], certain: found.length < onPurpose });
  }
  return faults;
}
