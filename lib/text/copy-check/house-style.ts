import type { StyleEntry } from '#root/lib/domain/style-list.ts';
import { bareWord, type Copy } from './copy.ts';
import type { Fault } from './fault.ts';

type Spelling = { words: readonly string[]; right: string };
/** Spellings to mend, by their first word, and every first word that is right already. */
type Index = { wrong: ReadonlyMap<string, readonly Spelling[]>; right: ReadonlySet<string> };

const indexes = new WeakMap<readonly StyleEntry[], Index>();
/** Particles that a word is written together with. */
const particles = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل', 'فك', 'أ', 'س'];
/** A particle is a letter too: off a remnant shorter than this it is taken for one. */
const shortest = 3;

/** Words spelt against the paper's own list, with و ف ب ل ك and ال before them. A right spelling round them is left alone. */
export function houseStyle(copy: Copy): Fault[] {
  const { style = [] } = copy.options;
  if (style.length === 0) return [];
  const index = indexOf(style);
  const faults: Fault[] = [];
  let end = 0;
  copy.words.forEach((word, at) => {
    if (word.from < end || index.right.has(word.bare)) return;
    const fault = faultAt(copy, index, at);
    if (!fault) return;
    end = fault.to;
    faults.push(fault);
  });
  return faults;
}

function indexOf(style: readonly StyleEntry[]): Index {
  const known = indexes.get(style);
  if (known) return known;
  const wrong = new Map<string, Spelling[]>();
  const right = new Set<string>();
  for (const entry of style) {
    const first = bareWord(entry.right).split(/\s+/u);
    if (first.length === 1 && first[0]) right.add(first[0]);
    for (const spelling of entry.wrong) {
      const words = bareWord(spelling).split(/\s+/u);
      const key = words[0] ?? '';
      if (bareWord(entry.right) === words.join(' ')) continue;
      wrong.set(key, [...(wrong.get(key) ?? []), { words, right: entry.right }]);
    }
  }
  // The longest first: «الولايات المتحده» before «الولايات».
  for (const spellings of wrong.values()) spellings.sort((a, b) => b.words.length - a.words.length);
  const index = { wrong, right };
  indexes.set(style, index);
  return index;
}

function faultAt(copy: Copy, index: Index, at: number): Fault | undefined {
  const word = copy.words[at];
  if (!word) return undefined;
  for (const [before, rest] of readings(word.bare, copy.options.language)) {
    for (const { words, right } of index.wrong.get(rest) ?? []) {
      const last = at + words.length - 1;
      const follows = words.every(
        (each, i) => i === 0 || (copy.words[at + i]?.follows && copy.words[at + i]?.bare === each),
      );
      const to = copy.words[last]?.to;
      if (!follows || to === undefined || isRightAlready(copy, at, words, right)) continue;
      const found = copy.text.slice(word.from, to);
      const suggestion = joined(before, right);
      return { rule: 'houseStyle', from: word.from, to, found, suggestions: [suggestion], certain: true };
    }
  }
  return undefined;
}

/** The ways to part `word` into particles and what the list may know; للـ is ل and ال. */
function readings(word: string, language: 'ar' | 'en'): [before: string, rest: string][] {
  if (language === 'en') return [['', word]];
  return particles.flatMap((before): [string, string][] => {
    if (!word.startsWith(before)) return [];
    const rest = word.slice(before.length);
    if (before !== '' && rest.length < shortest) return [];
    const plain: [string, string][] = [[before, rest]];
    if (before.endsWith('ل') && rest.startsWith('ل')) plain.push([before, `ا${rest}`]);
    // The list has the word without its article.
    if (rest.startsWith('ال') && rest.length - 2 >= shortest) plain.push([`${before}ال`, rest.slice(2)]);
    if (before.endsWith('ل') && rest.startsWith('ل')) plain.push([`${before}ل`, rest.slice(1)]);
    return plain;
  });
}

function joined(before: string, right: string): string {
  if (before.endsWith('ل') && !before.endsWith('ال') && !before.endsWith('لل') && right.startsWith('ال')) {
    return `${before}${right.slice(1)}`;
  }
  if (/(?:ال|لل)$/u.test(before) && right.startsWith('ال')) return before + right.slice(2);
  return before + right;
}

/** «بوتن» is wrong for «فلاديمير بوتن», but not where that already stands. */
function isRightAlready(copy: Copy, at: number, wrong: readonly string[], right: string): boolean {
  const rightWords = bareWord(right).split(/\s+/u);
  for (let start = 0; start + wrong.length <= rightWords.length; start += 1) {
    if (!wrong.every((each, i) => rightWords[start + i] === each)) continue;
    if (rightWords.every((each, i) => copy.words[at - start + i]?.bare.endsWith(each))) return true;
  }
  return false;
}
