import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { isReservedSegment } from '#root/lib/domain/reserved-segment.ts';
import { oldAddress } from '#root/lib/queries/old-address.ts';
import { sectionPage } from '#root/lib/queries/section-page.ts';
import { navigation, sections } from '#root/lib/queries/sections.ts';
import { placeUrls } from '#root/lib/queries/sitemap-places.ts';
import { commit, put, section, stories, story } from '#root/lib/store/contract/sample.ts';
import type { Store } from '#root/lib/store/port.ts';
import { changeSection } from './change-section.ts';
import { dropSection, sectionHolds } from './drop-section.ts';
import { makeSection } from './make-section.ts';
import { by, changed, freshPaper, leadsTo, made, noPaper, read, tree, wish } from './test-sections.ts';

let store: Store;

beforeEach(() => {
  store = freshPaper();
});
afterAll(noPaper);

describe('making a section', () => {
  test('the address is made of the name, or is the one that was typed', async () => {
    expect(await made('الأخبار')).toMatchObject({ slug: 'الأخبار', name: { ar: 'الأخبار' }, version: 1 });
    expect(await made('رياضة', { name: { ar: 'رياضة', en: 'Sports' }, slug: 'sport' })).toMatchObject({ id: 'sports' });
    expect(await tree()).toEqual(['الأخبار', 'sport']);
  });

  test('a made address is never the site’s own, nor another section’s; a typed one is refused for it', async () => {
    expect((await made('search')).slug).toBe('search-2');
    const search = await makeSection(store, wish('بحث', { slug: 'search' }), by);
    expect(search).toEqual({ fault: { field: 'slug', code: 'slug-reserved' } });
    for (const slug of ['feed.xml', 'robots.txt', 'page.html']) {
      expect(await makeSection(store, wish('ملف', { slug }), by), slug).toMatchObject({
        fault: { code: 'slug-reserved' },
      });
    }
    const news = await made('News');
    expect(await makeSection(store, wish('عالم', { slug: 'NEWS', parentId: news.id }), by)).toEqual({
      fault: { field: 'slug', code: 'slug-taken:News' },
    });
    expect((await made('Search', { parentId: news.id, slug: 'tags' })).slug).toBe('tags');
    for (const slug of ['two words', '-a', 'a/b', '؟', 'ا'.repeat(81)]) {
      expect(await makeSection(store, wish('عالم', { slug }), by), slug).toMatchObject({
        fault: { code: 'slug-invalid' },
      });
    }
  });

  test('siblings have names of their own, whatever the spelling', async () => {
    const news = await made('الأخبار');
    expect(await makeSection(store, wish('الاخبار'), by)).toEqual({ fault: { field: 'ar', code: 'section-twice' } });
    expect(await made('الاخبار', { parentId: news.id })).toMatchObject({ slug: 'الاخبار' });
  });

  test('it stands where it was wished to; others move only where their numbers leave no room', async () => {
    await commit(
      store,
      ['a1', 'b1', 'c1'].map((id) => put('section', section(id, { order: 7 }))),
    );
    await made('x', { place: 'first' });
    await made('z');
    expect(await tree()).toEqual(['x', 'a1', 'b1', 'c1', 'z']);
    expect((await store.get('section', 'b1'))?.version).toBe(1);
    await made('y', { place: { after: 'a1' } });
    expect(await tree()).toEqual(['x', 'a1', 'y', 'b1', 'c1', 'z']);
    const below = await makeSection(store, wish('w', { parentId: 'a1', place: { after: 'b1' } }), by);
    expect(below).toEqual({ fault: { field: 'place', code: 'place-elsewhere' } });
  });

  test('two who make the same one at the same moment do not both', async () => {
    const outcomes = await Promise.all([makeSection(store, wish('جديد'), by), makeSection(store, wish('جديد'), by)]);
    expect(outcomes.map((one) => 'section' in one)).toEqual([true, false]);
  });
});

describe('changing a section', () => {
  beforeEach(async () => {
    const news = await made('news');
    await made('world', { parentId: news.id });
    await made('asia', { parentId: 'world' });
    await made('arts');
    await stories(store, story(1, { sectionId: 'asia' }));
  });

  test('old addresses of the section, of those below it and of their feeds lead on in one step', async () => {
    expect(await changed('world', { slug: 'planet', parentId: 'arts' })).toMatchObject({ after: { parentId: 'arts' } });
    expect(await changed('arts', { slug: 'فنون' })).toMatchObject({ after: { slug: 'فنون' } });
    expect(await leadsTo('/news/world')).toBe('/فنون/planet');
    expect(await leadsTo('/en/news/world/asia')).toBe('/en/فنون/planet/asia');
    expect(await leadsTo('/news/world/asia/feed.xml')).toBe('/فنون/planet/asia/feed.xml');
    expect(await leadsTo('/arts/planet/feed.json')).toBe('/فنون/planet/feed.json');
    const there = await read(() => sectionPage('ar', ['فنون', 'planet', 'asia'], 1));
    expect(there.value?.listing.teasers).toHaveLength(1);
  });

  test('nothing comes to stand below itself, also where two move at once', async () => {
    const fault = { field: 'parent', code: 'section-circle' };
    expect(await changed('news', { parentId: 'asia' })).toEqual({ fault });
    expect(await changed('news', { parentId: 'news' })).toEqual({ fault });
    const outcomes = await Promise.all([changed('news', { parentId: 'arts' }), changed('arts', { parentId: 'asia' })]);
    expect(outcomes.filter((one) => 'fault' in one)).toEqual([{ fault }]);
    expect((await tree()).length).toBe(4);
  });

  test('the tree stays five levels deep, counting what moves along', async () => {
    await made('four', { parentId: 'asia' });
    await made('five', { parentId: 'four' });
    const fault = { field: 'parent', code: 'section-deep' };
    expect(await makeSection(store, wish('six', { parentId: 'five' }), by)).toEqual({ fault });
    expect(await changed('news', { parentId: 'arts' })).toEqual({ fault });
    expect(await changed('world', { parentId: 'arts' })).toMatchObject({ after: { parentId: 'arts' } });
    expect(await changed('five', { parentId: 'no-such' })).toEqual({
      fault: { field: 'parent', code: 'section-unknown' },
    });
  });

  test('a save that comes too late changes nothing', async () => {
    const { name, slug, version } = (await store.get('section', 'arts')) ?? section('arts');
    await changed('arts', { name: { ar: 'الفنون', en: 'Arts' } });
    const late = { id: 'arts', version, wish: { name, slug, place: 'first' as const }, by };
    expect(await changeSection(store, late)).toEqual({ code: 'section-conflict' });
    expect(await store.get('section', 'arts')).toMatchObject({ name: { ar: 'الفنون', en: 'Arts' }, version: 2 });
  });

  test('the same once more is no change; an odd address that it came with may stay', async () => {
    await commit(store, [put('section', section('old', { slug: 'Tags', order: 90 }))]);
    expect(await changed('old', {})).toMatchObject({ after: { version: 1 } });
    expect(await changed('old', { name: { ar: 'وسوم' } })).toMatchObject({ after: { slug: 'Tags' } });
    expect(isReservedSegment('Tags')).toBe(true);
  });

  test('readers of the menu, the page, the sitemap and of addresses that were free get it at once', async () => {
    const queries = {
      menu: () => navigation('ar'),
      page: () => sectionPage('ar', ['news', 'world'], 1),
      sitemap: () => placeUrls(),
      tree: () => sections(),
    };
    const acts = [
      () => changed('world', { name: { ar: 'العالم' } }),
      () => changed('world', { slug: 'earth' }),
      () => changed('world', { parentId: 'arts' }),
      () => changed('arts', { place: 'first' }),
      () => changed('world', { hidden: true }),
      () => changed('world', { hidden: false }),
      () => made('جديد'),
      () => made('economy', { parentId: 'news' }),
    ];
    for (const act of acts) {
      const seen = await Promise.all(
        Object.entries(queries).map(async ([name, one]) => [name, await read<unknown>(one)] as const),
      );
      await act();
      expect(seen.filter(([, { isStale }]) => !isStale()).map(([name]) => name)).toEqual([]);
    }
    const free = await read(() => oldAddress('/sport'));
    expect(free.value.kind).toBe('missing');
    await made('sport');
    expect(free.isStale()).toBe(true);
  });
});

describe('deleting a section', () => {
  test('only an empty one goes, with what was chosen for it', async () => {
    const news = await made('news');
    await made('world', { parentId: news.id });
    await commit(store, [
      put('front', { schema: 1, id: 'front-ar', version: 1, secondIds: [], stripIds: ['news', 'world'] }),
      put('front', { schema: 1, id: 'front-ar-of-world', version: 1, secondIds: [], sectionId: 'world' }),
    ]);
    await stories(store, story(1, { sectionId: 'world', state: 'withdrawn' }));
    expect(await sectionHolds(store, 'news')).toEqual({ stories: 1, sections: 1 });
    for (const id of ['news', 'world']) {
      expect(await dropSection(store, { id, version: 1, by })).toEqual({ code: 'section-used' });
    }
    const [one] = [await store.get('article', 1)];
    if (one) await commit(store, [put('article', { ...one, sectionId: 'news', state: 'draft' }, 1)]);
    const page = await read(() => sectionPage('ar', ['news', 'world'], 1));
    expect(await dropSection(store, { id: 'world', version: 2, by })).toEqual({ code: 'section-conflict' });
    expect(await dropSection(store, { id: 'world', version: 1, by })).toMatchObject({ section: { id: 'world' } });
    expect(page.isStale()).toBe(true);
    expect(await store.get('front', 'front-ar-of-world')).toBeUndefined();
    expect((await store.get('front', 'front-ar'))?.stripIds).toEqual(['news']);
    expect(await dropSection(store, { id: 'world', version: 1, by })).toEqual({ code: 'section-unknown' });
    expect(await leadsTo('/news/world')).toBe('missing');
  });
});
