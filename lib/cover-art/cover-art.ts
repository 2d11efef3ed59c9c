import { between, type Chance, chanceOf, pick } from './chance.ts';
import { type Composition, composers } from './composition.ts';
import { foldedStar, type Tier, tiers } from './folded-star.ts';
import { corners, dodecagons, dodecagonsAndHexagons, type Lattice, octagons } from './lattice.ts';
import { type Palette, paletteOf } from './palette.ts';
import { type Point, turned, written } from './point.ts';
import { shamsa } from './shamsa.ts';
import { outline, web } from './star.ts';

export type CoverRatio = '16:9' | '4:3' | '1:1';

/** Units of the drawing. */
const height = 900;
const widths: Record<CoverRatio, number> = { '16:9': 1600, '4:3': 1200, '1:1': 900 };

/** Where the light comes from, on the finished picture: above, a little from the left. */
const light = (-115 * Math.PI) / 180;

/** One cover in so many is a shamsa instead of a field of stars. */
const suns = 1 / 6;

const lattices: readonly ((pitch: number) => Lattice)[] = [
  (pitch) => octagons(pitch, 67.5),
  (pitch) => octagons(pitch, 45),
  (pitch) => octagons(pitch, 56.25),
  (pitch) => dodecagons(1.15 * pitch, 75),
  (pitch) => dodecagons(1.15 * pitch, 60),
  (pitch) => dodecagonsAndHexagons(1.35 * pitch, 60),
  (pitch) => dodecagonsAndHexagons(1.35 * pitch, 75),
];

/**
 * The cover of a story without a photo: a lattice of stars after the old construction of polygons in contact, some of its
 * stars lit, or a shamsa on it. Pure: the same story has the same cover for ever.
 *
 * @param id the story's number: chooses lattice, scale, turn, focus and which stars are lit
 * @param hue the section's id: chooses the colours; any text will do
 * @returns an SVG document without script, style or anything from outside, under 6 KB compressed
 */
export function coverArt({ id, hue, ratio }: { id: number; hue: string; ratio: CoverRatio }): string {
  const chance = chanceOf(id);
  const palette = paletteOf(hue);
  const width = widths[ratio];
  const lattice = pick(chance, lattices)(pick(chance, [190, 225, 270]));
  const turn = (pick(chance, [0, 0, 15, 22.5, 30, 45]) * Math.PI) / 180;
  const focus = { x: between(chance, 0.2, 0.8) * width, y: between(chance, 0.3, 0.7) * height };

  const reach = Math.hypot(Math.max(focus.x, width - focus.x), Math.max(focus.y, height - focus.y));
  const places = corners(lattice, reach + lattice.pitch);
  const isSeen = (place: Point) => {
    const { x, y } = turned(place, turn);
    const outside = Math.max(-(x + focus.x), x + focus.x - width, -(y + focus.y), y + focus.y - height);
    // What stands round a place reaches no further from it than this.
    return outside < lattice.pitch;
  };
  const figure =
    chance() < suns
      ? shamsa(pick(chance, [12, 16]), between(chance, 0.3, 0.42) * height, palette, light - turn)
      : field(lattice, places, isSeen, palette, turn, chance);

  const [near, far] = palette.ground;
  const centre = `gradientUnits="userSpaceOnUse" cx="${written(focus.x)}" cy="${written(focus.y)}" r="${0.75 * width}"`;
  const ground = `transform="translate(${written(focus.x)} ${written(focus.y)}) rotate(${written((turn * 180) / Math.PI)})"`;
  const sheet = `<rect width="${width}" height="${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" preserveAspectRatio="xMidYMid slice">`,
    `<defs><radialGradient id="g" ${centre}><stop stop-color="${near}"/><stop offset="1" stop-color="${far}"/></radialGradient>`,
    `<radialGradient id="v" ${centre}><stop offset=".2" stop-color="${far}" stop-opacity="0"/>`,
    `<stop offset="1" stop-color="${far}" stop-opacity=".8"/></radialGradient>`,
    `<path id="c" d="${lines(lattice)}"/></defs>${sheet} fill="url(#g)"/>`,
    `<g ${ground} fill="none" stroke="${palette.line}" stroke-width="2.5" stroke-opacity=".6">`,
    ...places.filter(isSeen).map((place) => use('c', place)),
    `</g>${sheet} fill="url(#v)"/><g ${ground}>${figure}</g></svg>`,
  ].join('');
}

const use = (name: string, { x, y }: Point) => `<use href="#${name}" x="${written(x)}" y="${written(y)}"/>`;

/** The lines of one cell. */
function lines({ great, small }: Lattice): string {
  return web(great) + small.map(({ star, at }) => web(star, at)).join('');
}

/** The lit stars of the lattice, and the small ones that tie the brightest together. */
function field(
  lattice: Lattice,
  places: readonly Point[],
  isSeen: (place: Point) => boolean,
  palette: Palette,
  turn: number,
  chance: Chance,
): string {
  const lit: Composition = pick(chance, composers)(chance, height / 2);
  const stars = places.map((place) => {
    // Asked for unseen places too: each answer takes its turn in the row of chance.
    const tier = tierOf(lit(turned(place, turn)));
    return tier && isSeen(place) ? use(tier, place) : '';
  });
  const knots = places.flatMap((corner) =>
    lattice.small.map(({ at }, index) => {
      const place = { x: corner.x + at.x, y: corner.y + at.y };
      return lit(turned(place, turn)) > 0.7 && isSeen(corner) ? use(`k${index}`, place) : '';
    }),
  );
  return [
    '<defs>',
    ...tiers.map((tier) => `<g id="${tier}">${foldedStar(lattice.great, palette, tier, light - turn)}</g>`),
    ...lattice.small.map(({ star }, index) => `<path id="k${index}" d="${outline(star)}"/>`),
    `</defs><g fill="${palette.star[2]}" fill-opacity=".75">${knots.join('')}</g>`,
    ...stars,
  ].join('');
}

function tierOf(strength: number): Tier | undefined {
  if (strength > 0.62) return 'bright';
  if (strength > 0.32) return 'soft';
  return strength > 0.12 ? 'faint' : undefined;
}
