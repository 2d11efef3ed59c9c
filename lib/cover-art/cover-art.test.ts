import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CoverRatio, coverArt } from './cover-art.ts';
import { paletteOf } from './palette.ts';

const ratios: CoverRatio[] = ['16:9', '4:3', '1:1'];
const ids = Array.from({ length: 120 }, (_, index) => index + 1);

/** Whether `document` is well-formed: every element closed in its order, every attribute quoted, no bare signs. */
function isWellFormed(document: string): boolean {
  const open: string[] = [];
  const rest = document.replace(
    /<(\/?)([a-zA-Z]+)((?: [a-zA-Z:-]+="[^"<&]*")*)(\/?)>/g,
    (_, closing, name, _attributes, empty) => {
      if (closing && open.pop() !== name) open.push('never closed');
      else if (!closing && !empty) open.push(name);
      return '';
    },
  );
  return rest === '' && open.length === 0;
}

test('a story has one cover for ever', () => {
  expect(coverArt({ id: 17, hue: 'world', ratio: '16:9' })).toBe(coverArt({ id: 17, hue: 'world', ratio: '16:9' }));
});

test('each story has its own', () => {
  const covers = ids.map((id) => coverArt({ id, hue: 'world', ratio: '16:9' }));
  expect(new Set(covers).size).toBe(ids.length);
});

test('sections differ in colour alone', () => {
  const colourless = (hue: string) => coverArt({ id: 17, hue, ratio: '16:9' }).replace(/#[0-9a-f]{6}/g, '#');
  expect(colourless('world')).toBe(colourless('sport'));
  expect(paletteOf('world')).not.toEqual(paletteOf('sport'));
});

test('a section made later keeps the colours it once got', () => {
  expect(paletteOf('weather')).toBe(paletteOf('weather'));
});

describe.each(ratios)('a cover of %s', (ratio) => {
  test.each([1, 17, 2026])('of story %i has that shape', (id) => {
    const [across = 0, down = 1] = ratio.split(':').map(Number);
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(coverArt({ id, hue: 'news', ratio })) ?? [];
    expect(Number(width) / Number(height)).toBeCloseTo(across / down, 2);
  });

  test('is drawn of few elements: a phone lays out every one of them, those that are used again each time', () => {
    for (const id of ids) {
      const cover = coverArt({ id, hue: 'science', ratio });
      const groups = [...cover.matchAll(/<g id="(\w+)">(.*?)<\/g>/g)].map(
        ([, name = '', drawn = '']) => [name, drawn] as const,
      );
      const weight = new Map(groups.map(([name, drawn]) => [name, 2 + drawn.split('<').length] as const));
      const used = [...cover.matchAll(/<use href="#(\w+)"/g)].reduce(
        (sum, [, name = '']) => sum + (weight.get(name) ?? 1),
        0,
      );
      expect(cover.split('<').length + used).toBeLessThan(900);
    }
  });

  test('is well-formed, asks for nothing and weighs less than 6 KB compressed', () => {
    for (const id of ids) {
      const cover = coverArt({ id, hue: 'science', ratio });
      expect(isWellFormed(cover)).toBe(true);
      expect(cover).not.toMatch(/script|style|NaN|undefined|Infinity|href="[^#]|url\([^#]/);
      expect(gzipSync(cover).length).toBeLessThan(6 * 1024);
    }
  });
});

test('every name that is used is defined, once', () => {
  for (const id of ids) {
    const cover = coverArt({ id, hue: 'books', ratio: '16:9' });
    const defined = [...cover.matchAll(/ id="(\w+)"/g)].map(([, name]) => name);
    const used = [...cover.matchAll(/(?:href="|url\()#(\w+)/g)].map(([, name]) => name);
    expect(new Set(defined).size).toBe(defined.length);
    expect(defined).toEqual(expect.arrayContaining([...new Set(used)]));
  }
});

test('any number and any text give a cover, and no text gets into it', () => {
  fc.assert(
    fc.property(fc.integer(), fc.string(), (id, hue) => {
      expect(isWellFormed(coverArt({ id, hue, ratio: '4:3' }))).toBe(true);
    }),
    { numRuns: 60 },
  );
});
