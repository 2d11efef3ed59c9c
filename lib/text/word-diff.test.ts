import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffSequences } from './diff-sequences.ts';
import { wordDiff } from './word-diff.ts';

const word = fc.constantFrom('قال', 'الوزير', 'إن', '،', ' ', ' ', '.', 'الميناء', '«نعم»', 'NATO', '2026', '\n');
const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(''));

/** The length of what two sequences have in common, the slow and certain way. */
function common(one: readonly string[], other: readonly string[]): number {
  const table = one.map(() => other.map(() => 0));
  const at = (i: number, j: number) => (i < 0 || j < 0 ? 0 : (table[i]?.[j] ?? 0));
  for (const [i, a] of one.entries()) {
    for (const [j, b] of other.entries()) {
      const row = table[i] as number[];
      row[j] = a === b ? at(i - 1, j - 1) + 1 : Math.max(at(i - 1, j), at(i, j - 1));
    }
  }
  return at(one.length - 1, other.length - 1);
}

describe('diffSequences', () => {
  test('gives both sequences back, in the fewest steps', () => {
    const sequence = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 14 });
    fc.assert(
      fc.property(sequence, sequence, (before, after) => {
        const steps = diffSequences(before, after, (one, other) => one === other) ?? [];
        const without = (kind: string) => steps.filter((step) => step.kind !== kind).map(({ item }) => item);
        expect(without('added')).toEqual(before);
        expect(without('removed')).toEqual(after);
        expect(steps.filter(({ kind }) => kind === 'same')).toHaveLength(common(before, after));
      }),
      { numRuns: 1000 },
    );
  });

  test('gives up where too much differs', () => {
    expect(diffSequences(['a', 'b'], ['c', 'd'], (one, other) => one === other, 3)).toBeUndefined();
  });
});

describe('wordDiff', () => {
  test('gives both texts back, to the letter', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after);
        const without = (kind: string) => parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('');
        expect([without('added'), without('removed')]).toEqual([before, after]);
      }),
      { numRuns: 500 },
    );
  });

  test('speaks of words: a changed ending is another word, a comma is its own', () => {
    expect(wordDiff('قال الوزير إن الميناء مغلق.', 'قال الوزير، إن الميناء مفتوح.')).toEqual([
      { kind: 'same', text: 'قال الوزير' },
      { kind: 'added', text: '،' },
      { kind: 'same', text: ' إن الميناء ' },
      { kind: 'removed', text: 'مغلق' },
      { kind: 'added', text: 'مفتوح' },
      { kind: 'same', text: '.' },
    ]);
  });

  test('keeps a changed phrase together', () => {
    expect(wordDiff('وصل عشرة ركاب أمس', 'وصل مئتا مسافر أمس')).toEqual([
      { kind: 'same', text: 'وصل ' },
      { kind: 'removed', text: 'عشرة ركاب' },
      { kind: 'added', text: 'مئتا مسافر' },
      { kind: 'same', text: ' أمس' },
    ]);
  });

  test('long texts that differ in everything are told so, soon', () => {
    const [before, after] = [Array(4000).fill('كلمة').join(' '), Array(4000).fill('أخرى').join('، ')];
    expect(wordDiff(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  });

  test('the same text has no change, and nothing has no parts', () => {
    expect(wordDiff('نص', 'نص')).toEqual([{ kind: 'same', text: 'نص' }]);
    expect(wordDiff('', '')).toEqual([]);
  });
});
