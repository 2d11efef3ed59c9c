import { foldedStar } from './folded-star.ts';
import type { Palette } from './palette.ts';
import { polar, written } from './point.ts';
import type { Star } from './star.ts';

/**
 * A shamsa: one great sun of sixteen or twelve points with a wreath of khatams, as at the head of a manuscript.
 *
 * @param radius of the sun, without its wreath
 * @param light where the light comes from, in radians of the sun's own ground
 * @returns SVG round the origin; its definition is named `w`
 */
export function shamsa(sides: 12 | 16, radius: number, palette: Palette, light: number): string {
  const half = Math.PI / sides;
  const sun: Star = { sides, apothem: radius, turn: 0, contact: Math.PI / 2 - half };
  const wreath = 1.19 * radius;
  const khatam: Star = { sides: 8, apothem: 0.82 * wreath * Math.sin(half), turn: 0, contact: (3 * Math.PI) / 8 };
  const [tip, , fold] = palette.star;
  const circle = (r: number, width: number) =>
    `<circle r="${written(r)}" fill="none" stroke="${tip}" stroke-width="${width}"/>`;
  const stars = Array.from({ length: sides }, (_, index) => {
    const { x, y } = polar(wreath, (2 * index + 1) * half);
    return `<use href="#w" x="${written(x)}" y="${written(y)}"/>`;
  });
  return [
    `<defs><g id="w">${foldedStar(khatam, palette, 'soft', light)}</g></defs>`,
    `<circle r="${written(1.42 * radius)}" fill="${palette.ground[1]}" fill-opacity=".55"/>`,
    circle(1.42 * radius, 3),
    circle(1.385 * radius, 1.5),
    `<circle r="${written(1.005 * radius)}" fill="${fold}" fill-opacity=".35"/>`,
    circle(1.005 * radius, 2),
    foldedStar(sun, palette, 'bright', light),
    ...stars,
  ].join('');
}
