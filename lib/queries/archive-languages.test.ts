import { afterAll, beforeEach, expect, it } from 'vitest';
import { createRequestContext } from '#root/lib/runtime/request-context.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { noon, stories, story } from '#root/lib/store/contract/sample.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { Store } from '#root/lib/store/port.ts';
import { archiveLanguages } from './archive-languages.ts';

let store: Store;

const daysAgo = (days: number) => new Date(noon - days * 86_400_000).toISOString();

beforeEach(async () => {
  store = createMemoryStore({ now: () => noon });
  runtime().store = store;
  await stories(
    store,
    story(1, { publishedAt: daysAgo(90) }),
    story(2, { locale: 'en', slug: 'bridge', publishedAt: daysAgo(2) }),
  );
});
afterAll(() => {
  delete runtime().store;
});

async function ask(day: string) {
  const context = createRequestContext(noon, '');
  const found = await runtime().requests.run(context, () => archiveLanguages('ar', day));
  return { found, tags: context.tags };
}

it('names a language only from its first story on, for days and months alike', async () => {
  const [old, first, today] = [90, 2, 0].map((days) => daysAgo(days).slice(0, 10));
  expect((await ask(old ?? '')).found).toEqual([]);
  expect((await ask((old ?? '').slice(0, 7))).found).toEqual([]);
  expect((await ask(first ?? '')).found).toEqual(['en']);
  expect((await ask((first ?? '').slice(0, 7))).found).toEqual(['en']);
  expect((await ask(today ?? '')).found).toEqual(['en']);
});

it('is asked again when an older story comes to the other language', async () => {
  const old = daysAgo(30).slice(0, 10);
  const { found, tags } = await ask(old);
  expect(found).toEqual([]);
  const reading = store.clock.reading();
  await stories(store, story(3, { locale: 'en', slug: 'older', publishedAt: daysAgo(40) }));
  expect([...tags.keys()].some((tag) => store.clock.lastTick(tag) > reading)).toBe(true);
  expect((await ask(old)).found).toEqual(['en']);
});
