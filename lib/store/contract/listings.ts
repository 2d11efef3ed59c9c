import { describe, expect, test } from 'vitest';
import type { ArticleFilter } from '../port.ts';
import { freshStore, type StoreEngine } from './engine.ts';
import { commit, hoursAgo, ids, noon, put, remove, section, stories, story } from './sample.ts';

/** Which stories lists hold, in what order, page by page. */
export function listingContract(engine: StoreEngine): void {
  describe(`${engine.name}: listings`, () => {
    const store = freshStore(engine);
    const all = { offset: 0, limit: 100 };

    async function listed(filter: Partial<ArticleFilter>, window = all) {
      const { items, total } = await store().reads.articles({ now: noon, ...filter }, window);
      if (window.offset === 0)
        expect(await store().reads.newest({ now: noon, ...filter }, window.limit)).toEqual(items);
      return { ids: ids(items), total };
    }

    test('the newest come first; of one instant the higher number', async () => {
      await stories(store(), story(3), story(1), story(2), story(9, { publishedAt: hoursAgo(2) }));
      expect(await listed({})).toEqual({ ids: [1, 9, 2, 3], total: 4 });
      expect(await listed({}, { offset: 1, limit: 2 })).toEqual({ ids: [9, 2], total: 4 });
      expect(await listed({}, { offset: 4, limit: 2 })).toEqual({ ids: [], total: 4 });
      expect(await listed({}, { offset: 0, limit: 0 })).toEqual({ ids: [], total: 4 });
    });

    test('every window is a part of the whole, near its beginning and near its end', async () => {
      // Two at each instant, in two languages.
      const written = Array.from({ length: 12 }, (_, i) =>
        story(i + 1, { publishedAt: hoursAgo(Math.floor(i / 2)), locale: i % 3 === 0 ? 'en' : 'ar' }),
      );
      await stories(store(), ...written, story(13, { publishedAt: hoursAgo(-2) }));
      const windows = [...Array(13).keys()].flatMap((offset) => [1, 3, 20].map((limit) => ({ offset, limit })));
      for (const filter of [{}, { locale: 'ar' } as const, { exclude: [2, 3, 11] }]) {
        const whole = await listed(filter);
        expect(whole.ids.length).toBe(whole.total);
        for (const { offset, limit } of windows) {
          const { ids: part, total } = await listed(filter, { offset, limit });
          expect([part, total]).toEqual([whole.ids.slice(offset, offset + limit), whole.total]);
        }
      }
    });

    test('a card holds what lists show', async () => {
      const picture = { mediaId: 'bridge', alt: 'جسر', credit: 'نبأ' };
      await stories(store(), story(1, { standfirst: 'موجز', kicker: 'محليات', picture, translationKey: 'bridge' }));
      const { items } = await store().reads.articles({ now: noon }, all);
      const { body, createdAt, schema, sources, relatedIds, commenting, ...card } = story(1, {
        ...{ standfirst: 'موجز', kicker: 'محليات', picture, translationKey: 'bridge' },
      });
      expect(items).toEqual([{ ...card, words: 8, comments: 0 }]);
    });

    test('only published stories are listed unless others are asked for', async () => {
      await stories(store(), story(1), story(2, { state: 'draft' }), story(3, { state: 'withdrawn' }));
      expect(await listed({})).toEqual({ ids: [1], total: 1 });
      expect(await listed({ states: ['draft', 'withdrawn', 'draft'] })).toEqual({ ids: [2, 3], total: 2 });
      expect(await listed({ states: [] })).toEqual({ ids: [], total: 0 });
    });

    test('a story of a later hour is left out until its hour', async () => {
      await stories(store(), story(1), story(2, { publishedAt: hoursAgo(-2) }));
      expect(await listed({})).toEqual({ ids: [1], total: 1 });
      expect(await listed({ now: noon + 7_199_999 })).toEqual({ ids: [1], total: 1 });
      expect(await listed({ now: noon + 7_200_000 })).toEqual({ ids: [2, 1], total: 2 });
      expect(await store().reads.nextPublication(noon)).toBe(noon + 7_200_000);
      expect(await store().reads.nextPublication(noon + 7_200_000)).toBeUndefined();
    });

    test('drafts stand at their last change; what is published without an instant is seen by nobody', async () => {
      const draft = { state: 'draft', publishedAt: undefined } as const;
      await stories(store(), story(1, draft), story(2, { ...draft, updatedAt: hoursAgo(0) }));
      await stories(store(), story(3, { publishedAt: undefined }));
      expect(await listed({ states: ['draft'] })).toEqual({ ids: [2, 1], total: 2 });
      expect(await listed({})).toEqual({ ids: [], total: 0 });
      expect(await store().reads.nextPublication(noon)).toBeUndefined();
    });

    test('by language, tag and author, all conditions together', async () => {
      await stories(
        store(),
        story(1, { tagIds: ['sea', 'sky'], authorIds: ['amal'] }),
        story(2, { tagIds: ['sea'], authorIds: ['amal', 'karim'], locale: 'en' }),
        story(3, { tagIds: ['sky'], authorIds: ['karim'] }),
      );
      expect(await listed({ tagId: 'sea' })).toEqual({ ids: [1, 2], total: 2 });
      expect(await listed({ tagId: 'sea', locale: 'en' })).toEqual({ ids: [2], total: 1 });
      expect(await listed({ authorId: 'karim' })).toEqual({ ids: [2, 3], total: 2 });
      expect(await listed({ authorId: 'karim', tagId: 'sky', sectionId: 'news' })).toEqual({ ids: [3], total: 1 });
      expect(await listed({ authorId: 'karim', tagId: 'sky', sectionId: 'arts' })).toEqual({ ids: [], total: 0 });
    });

    test('an entity named twice in a story lists it once', async () => {
      await stories(store(), story(1, { tagIds: ['sea', 'sea'], authorIds: ['amal', 'amal'] }));
      expect(await listed({ tagId: 'sea' })).toEqual({ ids: [1], total: 1 });
    });

    test('a window of time, and stories to leave out', async () => {
      await stories(store(), story(1), story(2), story(3), story(4));
      const from = Date.parse(hoursAgo(3));
      const before = Date.parse(hoursAgo(1));
      expect(await listed({ from, before })).toEqual({ ids: [2, 3], total: 2 });
      expect(await listed({ before })).toEqual({ ids: [2, 3, 4], total: 3 });
      expect(await listed({ from, before, exclude: [2, 99] })).toEqual({ ids: [3], total: 1 });
      expect(await listed({ exclude: [1, 4, 4] }, { offset: 1, limit: 5 })).toEqual({ ids: [3], total: 2 });
    });

    test('a section lists everything below it', async () => {
      await commit(store(), [
        ...[put('article', story(1)), put('article', story(2, { sectionId: 'asia' }))],
        ...[put('section', section('asia', { parentId: 'world' })), put('section', section('news'))],
        put('section', section('world', { parentId: 'news' })),
      ]);
      expect(await listed({ sectionId: 'news' })).toEqual({ ids: [1, 2], total: 2 });
      expect(await listed({ sectionId: 'world' })).toEqual({ ids: [2], total: 1 });
      expect(await listed({ sectionId: 'asia' })).toEqual({ ids: [2], total: 1 });
    });

    test('a section takes its stories along when it moves, and when what is above it moves or goes', async () => {
      await commit(store(), [
        ...[put('section', section('news')), put('section', section('arts'))],
        ...[
          put('section', section('world', { parentId: 'news' })),
          put('section', section('asia', { parentId: 'world' })),
        ],
        put('article', story(1, { sectionId: 'asia' })),
      ]);
      await commit(store(), [put('section', section('world', { parentId: 'arts' }), 1)]);
      expect(await listed({ sectionId: 'news' })).toEqual({ ids: [], total: 0 });
      expect(await listed({ sectionId: 'arts' })).toEqual({ ids: [1], total: 1 });
      await commit(store(), [remove('section', 'world', 2)]);
      expect(await listed({ sectionId: 'arts' })).toEqual({ ids: [], total: 0 });
      expect(await listed({ sectionId: 'world' })).toEqual({ ids: [1], total: 1 });
    });

    test('sections in a circle hang nothing', async () => {
      await commit(store(), [
        ...[put('section', section('a', { parentId: 'b' })), put('section', section('b', { parentId: 'a' }))],
        put('article', story(1, { sectionId: 'a' })),
      ]);
      expect(await listed({ sectionId: 'a' })).toEqual({ ids: [1], total: 1 });
      expect(await listed({ sectionId: 'b' })).toEqual({ ids: [1], total: 1 });
    });

    test('a story that changes leaves its old lists', async () => {
      await stories(store(), story(1, { tagIds: ['sea'], authorIds: ['amal'] }));
      await commit(store(), [put('article', story(1, { sectionId: 'arts', locale: 'en', tagIds: ['sky'] }), 1)]);
      for (const filter of [{ tagId: 'sea' }, { authorId: 'amal' }, { sectionId: 'news' }, { locale: 'ar' } as const]) {
        expect(await listed(filter)).toEqual({ ids: [], total: 0 });
      }
      expect(await listed({ locale: 'en', sectionId: 'arts', tagId: 'sky' })).toEqual({ ids: [1], total: 1 });
    });

    test('odd windows and instants are answered, not thrown at', async () => {
      await stories(store(), story(1), story(2));
      expect(await listed({}, { offset: -3, limit: 1.9 })).toEqual({ ids: [1], total: 2 });
      expect(await listed({}, { offset: 0, limit: Infinity })).toEqual({ ids: [1, 2], total: 2 });
      expect(await listed({}, { offset: Number.NaN, limit: Number.NaN })).toEqual({ ids: [], total: 2 });
      expect(await listed({ now: Infinity })).toEqual({ ids: [1, 2], total: 2 });
      expect(await listed({ now: -Infinity })).toEqual({ ids: [], total: 0 });
      expect(await listed({ sectionId: "news' OR 1=1 --", tagId: '%' })).toEqual({ ids: [], total: 0 });
    });
  });
}
