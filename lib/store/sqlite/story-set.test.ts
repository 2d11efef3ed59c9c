import fc from 'fast-check';
import { expect, test } from 'vitest';
import { difference, highest, intersection, isIn, setOf, sizeOf, union } from './story-set.ts';

const some = fc.uniqueArray(fc.integer({ min: 0, max: 200 }));
const ascending = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b);
const numbersOf = (set: Uint32Array) => highest(set, 999).reverse();

test('sets of stories do what sets do', () => {
  fc.assert(
    fc.property(some, some, some, (a, b, c) => {
      const sets = [a, b, c].map(setOf);
      const [first = setOf([]), second = setOf([])] = sets;
      expect(numbersOf(union(sets))).toEqual(ascending(new Set([...a, ...b, ...c])));
      expect(numbersOf(intersection(sets))).toEqual(ascending(a.filter((n) => b.includes(n) && c.includes(n))));
      expect(numbersOf(difference(first, second))).toEqual(ascending(a.filter((n) => !b.includes(n))));
      expect(sizeOf(first)).toBe(a.length);
      expect([0, 31, 32, 200, 999].map((n) => isIn(first, n))).toEqual([0, 31, 32, 200, 999].map((n) => a.includes(n)));
      expect(highest(first, 3)).toEqual(ascending(a).reverse().slice(0, 3));
    }),
  );
});

test('of no sets there is nothing', () => {
  expect([union([]), intersection([])].map(sizeOf)).toEqual([0, 0]);
});
