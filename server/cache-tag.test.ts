import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cacheTag, tagFamily } from './cache-tag.ts';

test('names every tag while there is room', () => {
  expect(cacheTag(['article:17', 'front:ar', 'site'])).toBe('article:17,front:ar,site');
});

test('where there is none, names the longest family as a whole and the others still one by one', () => {
  const cards = Array.from({ length: 300 }, (_, index) => `card:${index + 1000}`);
  expect(cacheTag(['front:ar', ...cards, 'article:17'])).toBe('front:ar,card,article:17');
});

test('whatever a page rests on, a purge of the tag or its family reaches it, and the header stays short', () => {
  const kinds = fc.constantFrom('article', 'card', 'thread', 'section', 'slug:tag', 'site', 'kin');
  const tag = fc.tuple(kinds, fc.stringMatching(/^[a-z0-9]{0,80}$/)).map(([kind, id]) => (id ? `${kind}:${id}` : kind));
  fc.assert(
    fc.property(fc.uniqueArray(tag, { maxLength: 400 }), (tags) => {
      const header = cacheTag(tags);
      const named = new Set(header.split(','));
      expect(header.length).toBeLessThanOrEqual(2048);
      for (const one of tags) expect(named.has(one) || named.has(tagFamily(one))).toBe(true);
    }),
    { seed: 20261123, numRuns: 300 },
  );
});
