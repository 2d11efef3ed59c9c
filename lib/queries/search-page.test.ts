import { beforeEach, expect, test } from 'vitest';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { noon, stories, story } from '#root/lib/store/contract/sample.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { Store } from '#root/lib/store/port.ts';
import { searchPage } from './search-page.ts';

let store: Store;
beforeEach(() => {
  store = createMemoryStore({ now: () => noon });
  runtime().store = store;
  runtime().now = () => noon;
});

const paragraph = (text: string) => [{ type: 'paragraph' as const, text }];

test('where nothing is found, near words stand as the paper writes them, with the way to their stories', async () => {
  await stories(store, story(1, { headline: 'موسم الأفوكادو', body: paragraph('قطف الأهالي الأفوكادو مبكرًا.') }));
  const page = await searchPage('ar', { q: 'الافوشاقو', page: 1 });
  expect(page?.total).toBe(0);
  expect(page?.nearest).toEqual([{ q: 'الأفوكادو', href: `/search?q=${encodeURIComponent('الأفوكادو')}` }]);
  expect(page?.everywhere).toBeUndefined();
  const again = await searchPage('ar', { q: page?.nearest[0]?.q ?? '', page: 1 });
  expect(again?.entries.map(({ teaser }) => teaser.id)).toEqual([1]);
});

test('where conditions leave nothing, the query without them is offered', async () => {
  await stories(store, story(1, { headline: 'موسم البرتقال' }));
  const page = await searchPage('ar', { q: 'البرتقال', page: 1, section: 'nowhere' });
  expect([page?.total, page?.everywhere?.href]).toEqual([0, `/search?q=${encodeURIComponent('البرتقال')}`]);
  expect((await searchPage('ar', { q: '', page: 1, section: 'nowhere' }))?.everywhere).toBeUndefined();
});

test('each page is full up to the last one, and the last one says when there is more', {
  timeout: 30_000,
}, async () => {
  const all = Array.from({ length: 1010 }, (_, i) => story(i + 1, { headline: `قطار ${i}`, publishedAt: at(i) }));
  await stories(store, ...all.slice(0, 450));
  expect((await searchPage('ar', { q: 'قطار', page: 23 }))?.entries).toHaveLength(10);
  expect(await searchPage('ar', { q: 'قطار', page: 24 })).toBeUndefined();
  await stories(store, ...all.slice(450));
  const shown = new Set<number>();
  for (const number of [1, 20, 21, 22, 49, 50]) {
    const page = await searchPage('ar', { q: 'قطار', page: number });
    expect([number, page?.entries.length, page?.total, page?.pages, page?.more]).toEqual([number, 20, 1010, 50, true]);
    for (const { teaser } of page?.entries ?? []) shown.add(teaser.id);
  }
  expect(shown.size).toBe(120);
  expect(await searchPage('ar', { q: 'قطار', page: 51 })).toBeUndefined();
});

function at(minutesAgo: number): string {
  return new Date(noon - minutesAgo * 60_000).toISOString();
}
