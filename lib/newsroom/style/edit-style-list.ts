import { mostSpellings, mostStyleEntries, type StyleEntry, type StyleList } from '#root/lib/domain/style-list.ts';
import { stampOf } from '../change-settings.ts';
import { type StyleConflict, spelling, styleConflict } from './style-conflict.ts';

/** What an entry was when somebody looked at it: whoever changes another state is told so. */
export function styleStamp({ right, wrong, note }: StyleEntry): string {
  return stampOf([right, wrong, note]);
}

/** What the list's habits and silences were. */
export function habitsStamp({ finalYa, curlyQuotes, ignored }: StyleList): string {
  return stampOf([finalYa, curlyQuotes, ignored]);
}

/** The entry of this right spelling. */
export function styleEntry(list: StyleList, right: string): StyleEntry | undefined {
  return list.entries.find((one) => spelling(one.right) === spelling(right));
}

/** The list with `entry` added, or in the place of `before`; or what speaks against it. Entries stand in the order of the alphabet. */
export function withEntry(
  list: StyleList,
  entry: StyleEntry,
  { before, even = false }: { before?: StyleEntry | undefined; even?: boolean } = {},
): StyleList | StyleConflict {
  const others = list.entries.filter((one) => one !== before);
  const tidy = { ...entry, wrong: withoutRepeats(entry.wrong) };
  if (tidy.wrong.length > mostSpellings || others.length >= mostStyleEntries) {
    return { code: 'style-many', field: 'wrong', word: entry.right };
  }
  // What was called wrong before stays so without being asked for again.
  const agreed = even || tidy.wrong.every((word) => before?.wrong.includes(word));
  return styleConflict(tidy, others, agreed) ?? { ...list, entries: [...others, tidy].sort(byRight) };
}

export function withoutEntry(list: StyleList, entry: StyleEntry): StyleList {
  return { ...list, entries: list.entries.filter((one) => one !== entry) };
}

/** The list with more wrong spellings of a right one that it may have already. */
export function withSpellings(list: StyleList, { right, wrong }: StyleEntry): StyleList | StyleConflict {
  const before = styleEntry(list, right);
  const all = before ? { ...before, wrong: [...before.wrong, ...wrong] } : { right, wrong };
  return withEntry(list, all, { before });
}

function withoutRepeats(words: readonly string[]): string[] {
  return [...new Map(words.map((word) => [spelling(word), word])).values()];
}

function byRight(one: StyleEntry, other: StyleEntry): number {
  return one.right.localeCompare(other.right, 'ar');
}
