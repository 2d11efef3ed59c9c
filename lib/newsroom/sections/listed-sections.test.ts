import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { frontPage } from '#root/lib/queries/front-page.ts';
import { llmsText } from '#root/lib/queries/llms-text.ts';
import { sectionPage } from '#root/lib/queries/section-page.ts';
import { navigation } from '#root/lib/queries/sections.ts';
import { placeUrls } from '#root/lib/queries/sitemap-places.ts';
import { commit, put, section, stories, story } from '#root/lib/store/contract/sample.ts';
import type { Store } from '#root/lib/store/port.ts';
import { moveSection } from './move-section.ts';
import { by, changed, freshPaper, leadsTo, made, noPaper, read, tree } from './test-sections.ts';

let store: Store;

beforeEach(() => {
  store = freshPaper();
});
afterAll(noPaper);

describe('moving a section', () => {
  const moved = (id: string, step: 'up' | 'down') => moveSection(store, { id, step, by });
  const menu = async () => (await read(() => navigation('ar'))).value.map(({ id }) => id);

  test('goes one place at a time, at an end nowhere, and the menu follows', async () => {
    await commit(
      store,
      ['a1', 'b1', 'c1', 'd1'].map((id) => put('section', section(id, { order: 3 }))),
    );
    const seen = await read(() => navigation('ar'));
    await moved('c1', 'up');
    expect(seen.isStale()).toBe(true);
    expect(await menu()).toEqual(['a1', 'c1', 'b1', 'd1']);
    await moved('c1', 'up');
    await moved('a1', 'down');
    expect(await menu()).toEqual(['c1', 'b1', 'a1', 'd1']);
    expect(await moved('c1', 'up')).toMatchObject({ after: { version: 3 } });
    expect(await moved('d1', 'down')).toMatchObject({ after: { order: 3 } });
    expect(await menu()).toEqual(['c1', 'b1', 'a1', 'd1']);
    expect(await moved('e1', 'up')).toEqual({ code: 'section-unknown' });
  });

  test('stays below its parent; its stories keep their addresses; two steps at once are both made', async () => {
    const news = await made('news');
    await made('x', { parentId: news.id });
    await made('y', { parentId: news.id });
    await made('z', { parentId: news.id });
    await Promise.all([moved('z', 'up'), moved('z', 'up')]);
    expect(await tree()).toEqual(['news', 'news/z', 'news/x', 'news/y']);
    expect(await store.get('section', 'z')).toMatchObject({ parentId: 'news', slug: 'z' });
    expect(await leadsTo('/news/z')).toBe('missing');
  });

  test('one whose parent is gone moves among the roots, and keeps what it says of it', async () => {
    await commit(store, [put('section', section('a1')), put('section', section('b1', { parentId: 'gone' }))]);
    await moved('b1', 'up');
    expect(await menu()).toEqual(['b1', 'a1']);
    expect((await store.get('section', 'b1'))?.parentId).toBe('gone');
  });
});

describe('a hidden section', () => {
  const shownIn = async () => {
    const [menu, front, sitemap, machines] = await Promise.all([
      read(() => navigation('ar')),
      read(() => frontPage('ar')),
      read(() => placeUrls()),
      read(() => llmsText()),
    ]);
    return {
      menu: menu.value.flatMap(({ id, children }) => [id, ...children.map((child) => child.id)]),
      strips: front.value.strips.map(({ section: { id } }) => id),
      sitemap: ['/news', '/news/world'].filter((path) => sitemap.value.some(({ url }) => url.endsWith(path))),
      machines: ['/news)', '/news/world)'].filter((path) => machines.value.includes(path)),
    };
  };
  const all = {
    menu: ['news', 'world'],
    strips: ['news'],
    sitemap: ['/news', '/news/world'],
    machines: ['/news)', '/news/world)'],
  };
  const none = { menu: [], strips: [], sitemap: [], machines: [] };

  beforeEach(async () => {
    const news = await made('news');
    await made('world', { parentId: news.id });
    await stories(store, ...[1, 2, 3, 4, 5, 6, 7].map((id) => story(id, { sectionId: 'world' })));
  });

  test('is in no menu, strip or list of addresses, nor is what is below it; all comes back with it', async () => {
    expect(await shownIn()).toEqual(all);
    expect(await changed('news', { hidden: true })).toMatchObject({ before: { id: 'news' }, after: { hidden: true } });
    expect(await shownIn()).toEqual(none);
    await commit(store, [put('front', { schema: 1, id: 'front-ar', version: 1, secondIds: [], stripIds: ['news'] })]);
    expect((await shownIn()).strips).toEqual([]);
    expect(await changed('news', { name: { ar: 'أخبار' } })).toMatchObject({ after: { hidden: true } });
    await changed('news', { hidden: false });
    expect((await store.get('section', 'news')) ?? {}).not.toHaveProperty('hidden');
    expect(await shownIn()).toEqual(all);
  });

  test('keeps its page, and its stories their addresses and their place among the newest', async () => {
    await changed('world', { hidden: true });
    const above = await read(() => sectionPage('ar', ['news'], 1));
    expect(above.value).toMatchObject({ children: [] });
    expect(above.value?.listing.teasers).toHaveLength(7);
    const own = await read(() => sectionPage('ar', ['news', 'world'], 1));
    expect(own.value?.listing.teasers).toHaveLength(7);
    expect((await read(() => frontPage('ar'))).value.lead?.id).toBe(1);
    const front = await read(() => frontPage('ar'));
    await changed('world', { hidden: false });
    expect(front.isStale()).toBe(true);
  });
});
