import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRequestContext } from '#root/lib/runtime/request-context.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { noon, stories, story } from '#root/lib/store/contract/sample.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { Store } from '#root/lib/store/port.ts';
import { relatedCards, relatedStories } from './related-stories.ts';

let store: Store;
beforeEach(async () => {
  // Nobody looks for kin here: each story is one that has just come in.
  store = createMemoryStore({ kin: false });
  runtime().store = store;
  runtime().now = () => noon;
  const about = (headline: string) => ({ headline, body: [{ type: 'paragraph' as const, text: headline }] });
  await stories(
    store,
    story(1, { ...about('سباق الهجن في الصحراء'), tagIds: ['t1', 't2'], sectionId: 's1' }),
    story(2, { sectionId: 's1' }),
    story(3, { tagIds: ['t2'], sectionId: 's2' }),
    story(4, { tagIds: ['t1'], sectionId: 's2' }),
    story(5, { tagIds: ['t1'], sectionId: 's2', state: 'draft' }),
    story(6, { ...about('تتويج الفائزين بسباق الهجن'), sectionId: 's2' }),
  );
});
afterEach(() => store.close());

async function page<R>(draw: () => Promise<R>) {
  const context = createRequestContext(noon, '');
  return { answer: await runtime().requests.run(context, draw), tags: context.tags };
}

test('a page never looks for kin: the newest of the tags, then of the section, stand in until they are kept', async () => {
  const related = vi.spyOn(store.reads, 'related');
  const { answer, tags } = await page(() => relatedStories(1, 6));
  expect(answer.map(({ id }) => id)).toEqual([4, 3, 2]);
  expect(related).not.toHaveBeenCalled();
  for (const tag of ['kin:1', 'tag:t1', 'tag:t2', 'section:s1']) expect([tag, tags.get(tag)]).toEqual([tag, 'soft']);
});

test('lists that are not needed are not asked for, and leave no tag', async () => {
  const { answer, tags } = await page(() => relatedStories(1, 1));
  expect(answer.map(({ id }) => id)).toEqual([4]);
  expect(['tag:t2', 'section:s1'].filter((tag) => tags.has(tag))).toEqual([]);
});

test('who asks by address has them looked for at once', async () => {
  const { answer, tags } = await page(() => relatedCards(1, 1));
  expect(answer.map(({ id }) => id)).toEqual([6]);
  expect(tags.get('found')).toBe('soft');
});
