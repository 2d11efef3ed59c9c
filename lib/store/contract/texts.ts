import { describe, expect, test } from 'vitest';
import { freshStore, type StoreEngine } from './engine.ts';
import { author, comment, commit, noon, put, stories, story, tag } from './sample.ts';

/** What people write comes back as they wrote it, and nothing they write is taken for anything but text. */
export function textContract(engine: StoreEngine): void {
  describe(`${engine.name}: texts`, () => {
    const store = freshStore(engine);

    const texts = {
      quotes: `'"\`"; DROP TABLE card; --`,
      markup: '</script><script>alert(1)</script>&amp;',
      bidi: 'قال \u202Eevil\u202C ثم \u2067مضى\u2069 \u200F',
      nul: 'قبل\0بعد',
      lines: 'سطر\nسطر\r\nسطر\u2028سطر\u2029سطر',
      astral: '👩‍👩‍👧‍👦 𐎠𐎡 ﷺ',
      decomposed: 'مدرسة أُخرى cafe\u0301',
      prototype: '__proto__',
      long: 'كلمة '.repeat(20_000),
    };

    test.each(Object.entries(texts))('%s', async (_, text) => {
      const written = story(1, { headline: text, standfirst: text, sourceId: text, translationKey: text });
      written.body = [{ type: 'paragraph', text }];
      await commit(store(), [
        put('article', written),
        put('comment', comment('c', { text, author: text, writerKey: text })),
        put('author', author('a', { name: { ar: text } })),
      ]);
      expect(await store().get('article', 1)).toEqual(written);
      expect(await store().get('comment', 'c')).toMatchObject({ text, author: text });
      expect(await store().get('author', 'a')).toMatchObject({ name: { ar: text } });
      expect(await store().reads.cards([1])).toMatchObject([{ headline: text, standfirst: text }]);
      expect(await store().reads.articleIdBySource(text)).toBe(1);
      expect(await store().reads.translations(text, noon)).toHaveLength(1);
      expect(await store().reads.threads(1, { offset: 0, limit: 1 })).toMatchObject({ items: [{ comment: { text } }] });
      expect(
        await store().reads.comments({ states: ['approved'], writerKey: text }, { offset: 0, limit: 1 }),
      ).toMatchObject({ total: 1 });
      expect(await store().revisions(1)).toMatchObject([{ article: written }]);
    });

    test('slugs are compared in NFC', async () => {
      const composed = '\u0622\u0641\u0627\u0642';
      await commit(store(), [put('tag', tag('t', { slug: composed.normalize('NFD') }))]);
      expect(await store().reads.idBySlug('tag', composed)).toBe('t');
      expect(await store().reads.idBySlug('tag', composed.normalize('NFD'))).toBe('t');
    });

    test('what is no document is refused by name', async () => {
      const bad = [
        { headline: '' },
        { slug: '../../etc/passwd' },
        { slug: 'ا'.repeat(201) },
        { sectionId: 'عالم' },
        { sectionId: '../up' },
        { publishedAt: 'yesterday' },
        { publishedAt: '2026-13-01T00:00:00.000Z' },
        { locale: 'fr' as 'ar' },
        { sources: [{ name: 'وكالة', url: 'javascript:alert(1)' }] },
      ];
      for (const given of bad) {
        await expect(stories(store(), story(1, given))).rejects.toMatchObject({ code: 'invalid' });
      }
      for (const id of [0, -1, 1.5, Number.NaN]) {
        await expect(stories(store(), story(1, { id }))).rejects.toMatchObject({ code: 'invalid' });
      }
      for (const id of ['', '..', 'a/b', 'ن', 'A', 'a'.repeat(65)]) {
        await expect(commit(store(), [put('tag', tag(id, { slug: 'x' }))])).rejects.toMatchObject({ code: 'invalid' });
      }
      expect(await store().reads.counts()).toMatchObject({ articles: 0 });
    });

    test('strange keys are answered with nothing', async () => {
      for (const key of ['', '__proto__', 'constructor', '../x', '\0', 'ن'.repeat(1000)]) {
        expect(await store().get('tag', key)).toBeUndefined();
        expect(await store().get('redirect', key)).toBeUndefined();
        expect(await store().reads.idBySlug('tag', key)).toBeUndefined();
        expect(await store().reads.threadPosition(key)).toBeUndefined();
      }
      for (const id of [0, -1, 1.5, Number.NaN, Infinity, 2 ** 60]) {
        expect(await store().get('article', id)).toBeUndefined();
        expect(await store().reads.cards([id])).toEqual([]);
        expect(await store().reads.related(id, noon, 6)).toEqual([]);
        expect(await store().revisions(id)).toEqual([]);
      }
    });
  });
}
