import type { SectionStrip } from '#root/lib/queries/front-page.ts';

export type StripLayout = 'feature' | 'grid' | 'pair' | 'mirrored' | 'columns' | 'shelf';
/** One row of the front page: a section, or several side by side. */
export type StripRow = { layout: StripLayout; strips: SectionStrip[] };

/** The rhythm of the page; what follows begins again. */
const rhythm: readonly StripLayout[] = ['feature', 'grid', 'pair', 'mirrored', 'grid', 'columns'];
/** Below this many stories a section has no row of its own. */
const ownRow = 3;
const perShelf = 3;

/** The sections in rows of changing shape, in their order; those with few stories share shelves at the end. */
export function arrangeStrips(strips: readonly SectionStrip[]): StripRow[] {
  const rows: StripRow[] = [];
  const full = strips.filter(({ teasers }) => teasers.length >= ownRow);
  const small = strips.filter(({ teasers }) => teasers.length < ownRow);
  while (full.length > 0) {
    const planned = rhythm[rows.length % rhythm.length] ?? 'grid';
    const layout = planned === 'pair' && full.length < 2 ? 'grid' : planned;
    rows.push({ layout, strips: full.splice(0, layout === 'pair' ? 2 : 1) });
  }
  while (small.length > 0) rows.push({ layout: 'shelf', strips: small.splice(0, perShelf) });
  return rows;
}
