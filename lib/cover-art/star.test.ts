import { expect, test } from 'vitest';
import { corners, dodecagons, dodecagonsAndHexagons, octagons } from './lattice.ts';
import type { Point } from './point.ts';
import { polar } from './point.ts';
import { innerStar, outline, relief, type Star, web } from './star.ts';

const degrees = Math.PI / 180;
const khatam: Star = { sides: 8, apothem: 100, turn: 0, contact: 45 * degrees };

/** The corners of a path of one closed line, made absolute. */
function pointsOf(path: string): Point[] {
  const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
  const points: Point[] = [];
  for (let index = 0; index < numbers.length; index += 2) {
    const before = points.at(-1) ?? { x: 0, y: 0 };
    points.push({ x: before.x + (numbers[index] ?? 0), y: before.y + (numbers[index + 1] ?? 0) });
  }
  return points;
}

test('the khatam is two squares laid over each other', () => {
  const lengths = pointsOf(outline(khatam)).map(({ x, y }) => Math.hypot(x, y));
  expect(lengths).toHaveLength(16);
  // The squares' corners at 100; their sides cross at 100·cos 45° / cos 22.5°.
  for (const [index, length] of lengths.entries()) expect(length).toBeCloseTo(index % 2 ? 76.5 : 100, 0);
});

test('a line that reaches another tip is drawn once', () => {
  expect(web(khatam).match(/M/g)).toHaveLength(8);
});

test('light falls on as much of a star as shade', () => {
  const { lit, shaded } = relief({ ...khatam, contact: 67.5 * degrees }, -115 * degrees);
  expect(lit.match(/M/g)?.length).toBe(shaded.match(/M/g)?.length);
});

test('a wide heart holds a star, a narrow one does not', () => {
  expect(innerStar(khatam)?.sides).toBe(8);
  expect(innerStar({ ...khatam, sides: 12, contact: 75 * degrees })).toBeUndefined();
});

test.each([
  ['octagons', octagons(200, 67.5)],
  ['dodecagons', dodecagons(200, 75)],
  ['dodecagons and hexagons', dodecagonsAndHexagons(200, 60)],
])('in a lattice of %s the small stars touch the great ones tip to tip', (_, lattice) => {
  const tips = corners(lattice, 900).flatMap((corner) =>
    Array.from({ length: lattice.great.sides }, (_, side) => {
      const tip = polar(lattice.great.apothem, lattice.great.turn + (2 * Math.PI * side) / lattice.great.sides);
      return { x: corner.x + tip.x, y: corner.y + tip.y };
    }),
  );
  for (const { star, at } of lattice.small) {
    const own = Array.from({ length: star.sides }, (_, side) =>
      polar(star.apothem, star.turn + (2 * Math.PI * side) / star.sides),
    );
    const touching = own.filter((tip) =>
      tips.some(({ x, y }) => Math.hypot(at.x + tip.x - x, at.y + tip.y - y) < 1e-6),
    );
    expect(touching.length).toBeGreaterThanOrEqual(Math.min(star.sides, star.sides === 4 ? 2 : 3));
  }
});
