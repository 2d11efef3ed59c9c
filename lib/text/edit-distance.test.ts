import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, toleranceFor } from './edit-distance.ts';
import { soundKey } from './sound-key.ts';

const word = fc.string({ unit: fc.constantFrom(...'ابتسصضظق'), maxLength: 7 });

describe('editDistance', () => {
  it.each([
    ['فلسطين', 'فلسطين', 0],
    ['ضابط', 'ظابط', 0.5],
    ['قاهره', 'كاهره', 0.5],
    ['وزراه', 'وزاره', 0.5],
    ['محممد', 'محمد', 0.5],
    ['بيروت', 'بيرت', 1],
    ['ترامب', 'تراب', 1],
    ['putin', 'purin', 0.5],
  ])('%s to %s is %d', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
  });

  it('gives up beyond the limit', () => {
    expect(editDistance('فلسطين', 'برشلونه', 2)).toBe(Number.POSITIVE_INFINITY);
  });

  it('is symmetric, zero only for equals, and the limit changes no answer within it', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b, 99);
        expect(editDistance(b, a, 99)).toBe(distance);
        expect(distance === 0).toBe(a === b);
        expect(editDistance(a, b, distance)).toBe(distance);
      }),
      { numRuns: 1000 },
    );
  });

  it('tolerates more in longer words', () => {
    expect(['من', 'غزه', 'برلمان', 'انتخابات'].map(toleranceFor)).toEqual([0, 1, 1.5, 2]);
  });
});

describe('soundKey', () => {
  it.each([
    ['غوتيريش', 'جوتيريس'],
    ['شنغهاي', 'شانجهاي'],
    ['انستغرام', 'انستقرام'],
    ['سكايب', 'سكيب'],
  ])('%s sounds like %s', (one, other) => {
    expect(soundKey(one)).toBe(soundKey(other));
  });

  it('tells names apart', () => {
    expect(soundKey('ترامب')).not.toBe(soundKey('اوباما'));
  });
});
