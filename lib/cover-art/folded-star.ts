import { mixed, type Palette } from './palette.ts';
import { folds, heart, innerStar, outline, relief, type Star } from './star.ts';

/** How brightly a star shines, from the one in the light to the one that is hardly there. */
export const tiers = ['bright', 'soft', 'faint'] as const;
export type Tier = (typeof tiers)[number];

const path = (data: string, attributes: string) => (data ? `<path d="${data}" ${attributes}/>` : '');

/** The colours of a star further from the light: its tips sink into the fold, its heart no longer glows. */
function dimmed({ star: [tip, , fold], ...rest }: Palette): Palette {
  return { ...rest, star: [mixed(tip, fold, 0.7), tip, mixed(fold, '#000000', 0.35)] };
}

function shine(star: Star, { star: [tip, centre, fold] }: Palette, light: number): string {
  const { lit, shaded } = relief(star, light);
  const inner = innerStar(star);
  return [
    path(outline(star), `fill="${tip}"`),
    path(folds(star), `fill="${fold}"`),
    path(heart(star), `fill="${inner ? fold : centre}"`),
    path(lit, 'fill="#fff" fill-opacity=".2"'),
    path(shaded, 'fill="#000" fill-opacity=".22"'),
    inner ? innerShine(inner, tip, centre, light) : '',
    path(outline(star), `fill="none" stroke="${centre}" stroke-opacity=".55" stroke-width="2"`),
  ].join('');
}

function innerShine(star: Star, tip: string, centre: string, light: number): string {
  const { lit, shaded } = relief(star, light);
  return [
    path(outline(star), `fill="${mixed(tip, centre, 0.35)}"`),
    path(lit, 'fill="#fff" fill-opacity=".3"'),
    path(shaded, 'fill="#000" fill-opacity=".16"'),
    path(heart(star), `fill="${centre}"`),
  ].join('');
}

/**
 * A star as folded from paper: faces in light and shade, folds, and a second star in a heart that is wide enough.
 *
 * @param light where the light comes from, in radians of the star's own ground
 * @returns SVG paths round the origin
 */
export function foldedStar(star: Star, palette: Palette, tier: Tier, light: number): string {
  switch (tier) {
    case 'bright':
      return shine(star, palette, light);
    case 'soft':
      return shine(star, dimmed(palette), light);
    case 'faint':
      return path(
        outline(star),
        `fill="${palette.line}" fill-opacity=".16" stroke="${palette.line}" stroke-opacity=".6" stroke-width="2.5"`,
      );
  }
}
