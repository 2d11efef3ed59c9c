import { type Point, pathOf, polar } from './point.ts';

/**
 * A star in a regular polygon, drawn by Hankin's "polygons in contact": from the middle of every side two lines go inward,
 * each at `contact` from the side, and end where they have met the lines of the other sides. Lines cross sides straight on,
 * so the stars of neighbouring polygons join into one lattice.
 */
export type Star = {
  sides: number;
  /** From the centre to the middle of a side, where the tips are. */
  apothem: number;
  /** Direction of the first tip, in radians. */
  turn: number;
  /** Angle between side and line, in radians; k·π/sides gives the star {sides/k}. */
  contact: number;
};

/**
 * Where the lines meet, from the tips inward: ring j lies at every half side, turned by j half sides.
 * All lines touch the circle of radius apothem·cos(contact); two of them that start j sides apart meet half-way between.
 */
function rings({ sides, apothem, contact }: Star): number[] {
  const half = Math.PI / sides;
  const inner = apothem * Math.cos(contact);
  const count = Math.floor(contact / half + 1e-6) + 1;
  return Array.from({ length: count }, (_, ring) => inner / Math.cos(contact - ring * half));
}

function at(star: Star, radii: readonly number[], ring: number, half: number): Point {
  return polar(radii[ring] ?? 0, star.turn + (half * Math.PI) / star.sides);
}

/** The outline: tip, notch, tip, … */
export function outline(star: Star): string {
  const radii = rings(star);
  return pathOf(Array.from({ length: 2 * star.sides }, (_, half) => at(star, radii, half % 2, half)));
}

/** Every line of the star, whole, drawn round `middle`. */
export function web(star: Star, middle: Point = { x: 0, y: 0 }): string {
  const radii = rings(star);
  const last = radii.length - 1;
  const end = (ring: number, half: number) => {
    const { x, y } = at(star, radii, ring, half);
    return { x: middle.x + x, y: middle.y + y };
  };
  const joins = Math.abs((star.contact * star.sides) / Math.PI - last) < 1e-6;
  const tips = Array.from({ length: star.sides }, (_, side) => 2 * side);
  // A line that reaches another tip is that tip's line too: one stroke for both.
  const lines = tips.map((tip) =>
    joins ? [end(0, tip), end(0, tip + 2 * last)] : [end(last, tip - last), end(0, tip), end(last, tip + last)],
  );
  return lines.map((points) => pathOf(points, { closed: false })).join('');
}

/** One kite of the star, as two faces that meet on its ridge. */
type Face = { ring: number; points: Point[] /** The way the face looks, in radians. */; facing: number };

/** The faces of the star folded along its lines: ring 0 holds the tips. */
function faces(star: Star): Face[] {
  const radii = rings(star);
  const list: Face[] = [];
  for (let ring = 0; ring + 2 < radii.length; ring++)
    for (let half = ring % 2; half < 2 * star.sides; half += 2)
      for (const side of [-1, 1])
        list.push({
          ring,
          points: [
            at(star, radii, ring, half),
            at(star, radii, ring + 1, half + side),
            at(star, radii, ring + 2, half),
          ],
          facing: star.turn + (half * Math.PI) / star.sides + (side * Math.PI) / 2,
        });
  return list;
}

/** The polygon that is left in the middle. */
export function heart(star: Star): string {
  const radii = rings(star);
  const last = radii.length - 1;
  return pathOf(Array.from({ length: 2 * star.sides }, (_, half) => at(star, radii, last - ((half + last) % 2), half)));
}

/** The star {sides/k} that fits the heart of `star`, tip to corner; undefined where the heart is too small to hold one. */
export function innerStar(star: Star): Star | undefined {
  const radii = rings(star);
  const last = radii.length - 1;
  const [corner = 0] = radii.slice(last - 1);
  if (corner < 0.34 * star.apothem) return undefined;
  const half = Math.PI / star.sides;
  return { ...star, apothem: 0.94 * corner, turn: star.turn + (last - 1) * half, contact: Math.PI / 2 - half };
}

/** Every second ring of kites within the tips. */
export function folds(star: Star): string {
  return faces(star)
    .filter(({ ring }) => ring % 2 === 1)
    .map(({ points }) => pathOf(points))
    .join('');
}

/** The faces that look towards `light` (radians) and those that look away from it. */
export function relief(star: Star, light: number): { lit: string; shaded: string } {
  const list = faces(star).map(({ points, facing }) => ({ path: pathOf(points), towards: Math.cos(facing - light) }));
  const paths = (wanted: (towards: number) => boolean) =>
    list
      .filter(({ towards }) => wanted(towards))
      .map(({ path }) => path)
      .join('');
  return { lit: paths((towards) => towards > 0.3), shaded: paths((towards) => towards < -0.3) };
}
