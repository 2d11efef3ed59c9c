import { describe, expect, it } from 'vitest';
import type { SectionStrip } from '#root/lib/queries/front-page.ts';
import { arrangeStrips } from './arrange-strips.ts';

function strip(id: string, stories: number): SectionStrip {
  const teasers = Array.from({ length: stories }, (_, i) => ({ id: i }) as SectionStrip['teasers'][number]);
  return { section: { id, name: id, href: `/${id}` }, teasers };
}
const shape = (strips: SectionStrip[]) =>
  arrangeStrips(strips).map((row) => `${row.layout}: ${row.strips.map(({ section }) => section.id).join(' ')}`);

describe('the rows of the front page', () => {
  it('change their shape from section to section, keep the order and begin again', () => {
    const sections = ['news', 'economy', 'science', 'sport', 'culture', 'health', 'opinion', 'explainers'];
    expect(shape(sections.map((id) => strip(id, 4)))).toEqual([
      'feature: news',
      'grid: economy',
      'pair: science sport',
      'mirrored: culture',
      'grid: health',
      'columns: opinion',
      'feature: explainers',
    ]);
  });

  it('give a section without a neighbour a row of its own instead of half a pair', () => {
    expect(shape(['a', 'b', 'c'].map((id) => strip(id, 3)))).toEqual(['feature: a', 'grid: b', 'grid: c']);
  });

  it('put sections of one or two stories together, three at most', () => {
    expect(shape([strip('a', 1), strip('b', 4), strip('c', 2), strip('d', 1), strip('e', 2)])).toEqual([
      'feature: b',
      'shelf: a c d',
      'shelf: e',
    ]);
  });

  it('are none for a paper without stories', () => {
    expect(arrangeStrips([])).toEqual([]);
  });
});
