import { afterAll, beforeEach, expect, it } from 'vitest';
import { createRequestContext } from '#root/lib/runtime/request-context.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { commit, noon, put } from '#root/lib/store/contract/sample.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { Store } from '#root/lib/store/port.ts';
import { addedPages } from './added-pages.ts';

let store: Store;
const page = (id: string, ar: string, en?: string) =>
  put('page', {
    ...({ schema: 1, version: 1 } as const),
    ...{ id, title: { ar, ...(en && { en }) }, body: { ar: [], ...(en && { en: [] }) } },
  });

beforeEach(async () => {
  store = createMemoryStore({ now: () => noon });
  runtime().store = store;
  await commit(store, [page('about', 'من نحن', 'About'), page('jobs', 'وظائف', 'Jobs'), page('page-3', 'إعلانات')]);
});
afterAll(() => {
  delete runtime().store;
});

it('are named in the languages in which they were written, and a new one is noticed', async () => {
  const context = createRequestContext(noon, '');
  const arabic = await runtime().requests.run(context, () => addedPages('ar'));
  expect(arabic).toEqual([
    { id: 'page-3', title: 'إعلانات' },
    { id: 'jobs', title: 'وظائف' },
  ]);
  expect(await runtime().requests.run(context, () => addedPages('en'))).toEqual([{ id: 'jobs', title: 'Jobs' }]);
  const reading = store.clock.reading();
  await commit(store, [page('terms', 'شروط')]);
  expect([...context.tags.keys()].some((tag) => store.clock.lastTick(tag) > reading)).toBe(true);
});
