import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cropBox, cutPosition } from './crop-box.ts';

const wide = { width: 16, height: 9 };
const square = { width: 1, height: 1 };
const middle = { x: 50, y: 50 };
const side = fc.integer({ min: 1, max: 9000 });
const size = fc.record({ width: side, height: side });
const percent = fc.integer({ min: 0, max: 100 });

describe('a picture that is cut round its focal point', () => {
  test('has the point in the middle, as far as the picture goes', () => {
    const picture = { width: 1600, height: 900 };
    expect(cropBox(picture, square, middle)).toEqual({ x: 350, y: 0, width: 900, height: 900 });
    expect(cropBox(picture, square, { x: 40, y: 90 })).toEqual({ x: 190, y: 0, width: 900, height: 900 });
    expect(cropBox(picture, square, { x: 0, y: 50 }).x).toBe(0);
    expect(cropBox(picture, square, { x: 100, y: 50 }).x).toBe(700);
    expect(cropBox({ width: 900, height: 1600 }, wide, { x: 50, y: 20 })).toEqual({
      x: 0,
      y: 67,
      width: 900,
      height: 506,
    });
  });

  test('never leaves the picture, and has one of its sides whole', () => {
    const shape = fc.constantFrom(wide, square, { width: 4, height: 3 });
    fc.assert(
      fc.property(size, shape, percent, percent, (picture, cut, x, y) => {
        const box = cropBox(picture, cut, { x, y });
        expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(picture.width);
        expect(box.y + box.height).toBeLessThanOrEqual(picture.height);
        expect(box.width === picture.width || box.height === picture.height).toBe(true);
      }),
    );
  });

  test('is cut in a style sheet as it is cut in a file', () => {
    fc.assert(
      fc.property(size, percent, percent, (picture, x, y) => {
        const box = cropBox(picture, wide, { x, y });
        const position = cutPosition(picture, wide, { x, y });
        expect(position).toBeGreaterThanOrEqual(0);
        expect(position).toBeLessThanOrEqual(100);
        const across = picture.width - box.width > picture.height - box.height;
        const [begun, spare] = across ? [box.x, picture.width - box.width] : [box.y, picture.height - box.height];
        if (spare > 0) expect((position / 100) * spare).toBeCloseTo(begun);
      }),
    );
    expect(cutPosition({ width: 1600, height: 900 }, wide, { x: 0, y: 0 })).toBe(50);
    expect(cutPosition({ width: 900, height: 1600 }, wide, { x: 0, y: 0 })).toBe(0);
  });
});
