import { beforeAll, describe, expect, test } from 'vitest';
import type { Locale } from '#root/lib/domain/locale.ts';
import { searchStories } from '#root/lib/queries/search-stories.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import { fruitless, searchTable } from './search-table.ts';
import { seedDemo } from './seed.ts';

const now = Date.UTC(2026, 10, 23, 9);
const firstFive = { offset: 0, limit: 5 };

/** Ways of writing that keep the words: what other keyboards, habits and copied texts make of a query. */
const spellings: Record<string, (query: string) => string> = {
  'without hamza': (query) => query.replace(/[أإآ]/gu, 'ا').replace(/ؤ/gu, 'و').replace(/ئ/gu, 'ي').replace(/ء/gu, ''),
  'ه for ة': (query) => query.replace(/ة/gu, 'ه'),
  'ى for ي': (query) => query.replace(/ي(?=\s|$)/gu, 'ى'),
  'ي for ى': (query) => query.replace(/ى/gu, 'ي'),
  'Persian letters': (query) => query.replace(/ك/gu, 'ک').replace(/[يى]/gu, 'ی').replace(/ه/gu, 'ہ'),
  tashkeel: (query) => query.replace(/(\p{L})(?=\p{L}\p{L})/gu, '$1َ'),
  tatweel: (query) => query.replace(/([بتسمني])(?=\p{L})/u, '$1ـــ'),
  'bidi marks': (query) => `\u202B${query.replace(/ /gu, ' \u200F')}\u202C`,
};

type Pair = { query: string; file: string };
const pairsOf = (table: string | undefined): Pair[] =>
  (table ?? '')
    .trim()
    .split('\n')
    .map((line) => {
      const [query = '', file = ''] = line.split(' = ');
      return { query, file };
    });

const kinds: Record<string, Pair[]> = Object.fromEntries(
  Object.entries(searchTable).map(([kind, table]) => [kind, pairsOf(table)]),
);
for (const [kind, respelt] of Object.entries(spellings)) {
  kinds[kind] = pairsOf(searchTable['as it is written'])
    .map(({ query, file }) => ({ query: respelt(query), file }))
    .filter(({ query }, at) => query !== kinds['as it is written']?.[at]?.query);
}
const pairs = Object.values(kinds).flat();

beforeAll(async () => {
  runtime().secret = Buffer.alloc(32, 1);
  runtime().now = () => now;
  const store = createMemoryStore();
  await seedDemo(store, now);
  runtime().store = store;
});

async function isFound({ query, file }: Pair): Promise<boolean> {
  const locale: Locale = file.endsWith('-en') ? 'en' : 'ar';
  const { items } = await searchStories(locale, { q: query }, firstFive);
  return items.some(({ card }) => card.sourceId === `demo-${file}`);
}

describe('the demo is found', () => {
  test(`in ${pairs.length} ways, 95 of 100 among the first five`, async () => {
    const missed: string[] = [];
    for (const pair of pairs) if (!(await isFound(pair))) missed.push(`${pair.query} = ${pair.file}`);
    expect(pairs.length).toBeGreaterThanOrEqual(200);
    expect(missed.length / pairs.length, missed.join('\n')).toBeLessThanOrEqual(0.05);
  });

  test.each(Object.keys(kinds))('%s: nine of ten', async (kind) => {
    const missed: string[] = [];
    const asked = kinds[kind] ?? [];
    for (const pair of asked) if (!(await isFound(pair))) missed.push(`${pair.query} = ${pair.file}`);
    expect(missed.length / asked.length, missed.join('\n')).toBeLessThanOrEqual(0.1);
  });
});

test('what the demo has nothing about finds nothing', async () => {
  const queries = fruitless.trim().split(/[|\n]/u);
  expect(queries.length).toBeGreaterThanOrEqual(50);
  const hits: string[] = [];
  for (const q of queries) {
    const { items, corrections } = await searchStories(undefined, { q }, firstFive);
    if (items.length > 0) hits.push(`${q}: ${items[0]?.card.headline} ${JSON.stringify(corrections)}`);
  }
  expect(hits).toEqual([]);
});
