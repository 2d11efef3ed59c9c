import type { Point } from './point.ts';
import { polar } from './point.ts';
import type { Star } from './star.ts';

/** A tiling by regular polygons, each with its star: what one cell holds, and the two steps that repeat it. */
export type Lattice = {
  /** From one great star to the next. */
  pitch: number;
  steps: readonly [Point, Point];
  /** The great stars' shape; they stand at the corners of the cells. */
  great: Star;
  /** What fills the ground between them. */
  small: readonly { star: Star; at: Point }[];
};

const degrees = Math.PI / 180;

/** Squares and octagons. `contact` 67.5° gives the star {8/3}, 45° the khatam {8/2} with its crosses. */
export function octagons(pitch: number, contact: number): Lattice {
  const apothem = pitch / 2;
  const star = { contact: contact * degrees, turn: 0 };
  return {
    pitch,
    steps: [
      { x: pitch, y: 0 },
      { x: 0, y: pitch },
    ],
    great: { ...star, sides: 8, apothem },
    small: [
      {
        star: { ...star, sides: 4, apothem: apothem * (Math.SQRT2 - 1), turn: 45 * degrees },
        at: { x: apothem, y: apothem },
      },
    ],
  };
}

const hexagonal = (pitch: number): [Point, Point] => [polar(pitch, 0), polar(pitch, 60 * degrees)];

/** Dodecagons with triangles between. `contact` 75° gives {12/5}, 60° {12/4}. */
export function dodecagons(pitch: number, contact: number): Lattice {
  const apothem = pitch / 2;
  const star = { contact: contact * degrees, turn: 0 };
  const triangle = { ...star, sides: 3, apothem: (apothem * Math.tan(15 * degrees)) / Math.sqrt(3) };
  return {
    pitch,
    steps: hexagonal(pitch),
    great: { ...star, sides: 12, apothem },
    small: [30, 90].map((direction) => ({
      star: { ...triangle, turn: (120 - direction) * degrees },
      at: polar(pitch / Math.sqrt(3), direction * degrees),
    })),
  };
}

/** Dodecagons, hexagons and squares: the richest of the three. */
export function dodecagonsAndHexagons(pitch: number, contact: number): Lattice {
  const side = pitch / (1 + 1 / Math.tan(15 * degrees));
  const star = { contact: contact * degrees, turn: 0 };
  const square = { ...star, sides: 4, apothem: side / 2 };
  const hexagon = { ...star, sides: 6, apothem: (side * Math.sqrt(3)) / 2, turn: 30 * degrees };
  return {
    pitch,
    steps: hexagonal(pitch),
    great: { ...star, sides: 12, apothem: side / 2 / Math.tan(15 * degrees) },
    small: [
      ...[0, 60, 120].map((direction) => ({
        star: { ...square, turn: direction * degrees },
        at: polar(pitch / 2, direction * degrees),
      })),
      ...[30, 90].map((direction) => ({ star: hexagon, at: polar(pitch / Math.sqrt(3), direction * degrees) })),
    ],
  };
}

/** The corners of the cells within `radius` of the origin, nearest first. */
export function corners({ steps: [first, second] }: Lattice, radius: number): Point[] {
  const shortest = Math.min(Math.hypot(first.x, first.y), Math.hypot(second.x, second.y));
  const reach = Math.ceil((1.2 * radius) / shortest) + 1;
  const span = Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach);
  return span
    .flatMap((one) => span.map((two) => ({ x: one * first.x + two * second.x, y: one * first.y + two * second.y })))
    .filter(({ x, y }) => Math.hypot(x, y) <= radius)
    .sort(
      (one, other) => Math.hypot(one.x, one.y) - Math.hypot(other.x, other.y) || one.y - other.y || one.x - other.x,
    );
}
