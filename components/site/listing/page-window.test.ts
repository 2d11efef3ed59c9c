import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageWindow } from './page-window.ts';

describe('the numbers of a pagination', () => {
  it('are all of a short list', () => {
    expect(pageWindow(1, 1)).toEqual([1]);
    expect(pageWindow(2, 4)).toEqual([1, 2, 3, 4]);
  });

  it('leave out what is far from here', () => {
    expect(pageWindow(1, 40)).toEqual([1, 2, 'gap', 40]);
    expect(pageWindow(20, 40)).toEqual([1, 'gap', 19, 20, 21, 'gap', 40]);
    expect(pageWindow(40, 40)).toEqual([1, 'gap', 39, 40]);
  });

  it('never put a gap where one number fits', () => {
    expect(pageWindow(4, 40)).toEqual([1, 2, 3, 4, 5, 'gap', 40]);
  });

  it('always rise, hold the first, the current and the last page, and stay few', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 9999 })
          .chain((pages) => fc.tuple(fc.integer({ min: 1, max: pages }), fc.constant(pages))),
        ([page, pages]) => {
          const shown = pageWindow(page, pages);
          const numbers = shown.filter((one) => one !== 'gap');
          expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
          expect(numbers).toEqual(expect.arrayContaining([1, page, pages]));
          expect(shown.length).toBeLessThanOrEqual(7);
        },
      ),
    );
  });
});
