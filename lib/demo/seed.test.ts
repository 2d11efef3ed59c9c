import { beforeAll, describe, expect, test } from 'vitest';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { Store } from '#root/lib/store/port.ts';
import { seedEmpty, seedPaper } from './seed.ts';

const now = Date.UTC(2026, 10, 23, 9);
const everything = { offset: 0, limit: 500 };

beforeAll(() => {
  runtime().secret = Buffer.alloc(32, 1);
});

describe('the demo newsroom', () => {
  let store: Store;
  beforeAll(async () => {
    store = createMemoryStore();
    await seedPaper(store, now, true);
  });

  test('has its stories in the past, each in a section of the tree with authors that have a name', async () => {
    const { items, total } = await store.reads.articles({ now }, everything);
    expect(total).toBeGreaterThanOrEqual(48);
    expect((await store.reads.counts()).articles).toBe(total);
    for (const card of items) {
      expect(await store.get('section', card.sectionId)).toBeDefined();
      for (const id of card.authorIds) expect(await store.get('author', id)).toBeDefined();
      expect(card.authorIds.length).toBeGreaterThan(0);
      expect(card.version).toBe(1);
    }
  });

  test('makes tags, but neither sections nor authors beside those it names', async () => {
    const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
    expect(ids(await store.all('section'))).toEqual(expect.arrayContaining(['news', 'world', 'explainers']));
    expect((await store.all('section')).every(({ id, slug }) => id === slug)).toBe(true);
    expect((await store.all('author')).every(({ id, slug }) => id === slug)).toBe(true);
    expect((await store.all('tag')).length).toBeGreaterThan(20);
  });

  test('has no comment from the future, and every reply in a thread', async () => {
    const { items } = await store.reads.comments({ states: ['approved'] }, everything);
    expect(items.length).toBeGreaterThanOrEqual(60);
    expect(items.filter(({ createdAt }) => Date.parse(createdAt) > now)).toEqual([]);
    for (const { parentId, createdAt } of items) {
      if (!parentId) continue;
      const parent = await store.get('comment', parentId);
      expect(parent && parent.createdAt <= createdAt).toBe(true);
    }
  });

  test('has a front and a breaking bar in both languages that lead to stories of that language', async () => {
    for (const locale of ['ar', 'en'] as const) {
      const front = await store.get('front', `front-${locale}`);
      const cards = await store.reads.cards([front?.leadId ?? 0, ...(front?.secondIds ?? [])]);
      expect(cards.map((card) => card.locale)).toEqual(Array(5).fill(locale));
      const bar = await store.get('breaking', `breaking-${locale}`);
      expect(Date.parse(bar?.until ?? '')).toBe(now + 6 * 3_600_000);
      expect(bar?.href).toMatch(locale === 'ar' ? /^\/articles\/\d+\// : /^\/en\/articles\/\d+\//);
    }
  });

  test('has its settings and its four standing pages', async () => {
    expect((await store.get('settings', 'site'))?.name.ar).toBe('نبأ');
    for (const id of ['about', 'contact', 'privacy', 'corrections']) expect(await store.get('page', id)).toBeDefined();
  });

  test('is left alone by the next start', async () => {
    const reading = store.clock.reading();
    await seedPaper(store, now + 1000, true);
    expect(store.clock.reading()).toBe(reading);
  });
});

test('seeding that was cut off is finished, nothing doubled', async () => {
  const store = createMemoryStore();
  const commit = store.commit.bind(store);
  let commits = 0;
  store.commit = async (...args) => {
    commits += 1;
    if (commits > 3) throw new Error('power cut');
    return commit(...args);
  };
  await expect(seedPaper(store, now, true)).rejects.toThrow('power cut');
  expect((await store.reads.counts()).articles).toBeGreaterThan(0);
  store.commit = commit;
  await seedPaper(store, now, true);
  const whole = createMemoryStore();
  await seedPaper(whole, now, true);
  expect(await store.reads.counts()).toEqual(await whole.reads.counts());
  expect(await store.get('settings', 'site')).toBeDefined();
});

test('an empty paper has settings and pages and nothing else', async () => {
  const store = createMemoryStore();
  await seedEmpty(store);
  expect(await store.reads.counts()).toEqual({ articles: 0, published: 0, comments: 0 });
  expect(await store.all('section')).toEqual([]);
  expect((await store.all('page')).length).toBe(4);
});

test('a paper that was filled before its first start gets no demo', async () => {
  const store = createMemoryStore();
  await seedEmpty(store);
  await seedPaper(store, now, true);
  expect((await store.reads.counts()).articles).toBe(0);
});
