import { expect, test } from 'vitest';
import { commit, put, tag } from '#root/lib/store/contract/sample.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import { addTag } from './add-tag.ts';

const asked = (name: string) => ({ name, locale: 'ar' as const, by: 'أمل' });

test('a tag that the paper has in another spelling is that one', async () => {
  const store = createMemoryStore();
  await commit(store, [put('tag', tag('vote', { name: { ar: 'الانتخابات', en: 'Elections' } }))]);
  for (const spelling of ['انتخابات', '#الإنتخابات', ' «الانتخابات» ', 'elections']) {
    expect(await addTag(store, asked(spelling))).toMatchObject({ tag: { id: 'vote' }, isNew: false });
  }
  expect(await store.all('tag')).toHaveLength(1);
});

test('a new one has a slug of its own, by its words, and is there at once', async () => {
  const store = createMemoryStore();
  await commit(store, [put('tag', tag('taken', { slug: 'الذكاء-الاصطناعي', name: { ar: 'غيره' } }))]);
  const made = await addTag(store, asked('#الذكاء_الاصطناعي'));
  expect(made).toMatchObject({
    isNew: true,
    tag: { name: { ar: 'الذكاء الاصطناعي' }, slug: 'الذكاء-الاصطناعي-2' },
  });
  expect(await addTag(store, asked('الذكاء الإصطناعي'))).toMatchObject({ tag: { id: made?.tag.id }, isNew: false });
  expect(await addTag(store, asked('# … »'))).toBeUndefined();
});

test('two who make it at the same moment have the same one', async () => {
  const store = createMemoryStore();
  const made = await Promise.all([addTag(store, asked('جسور')), addTag(store, asked('جسور'))]);
  expect(new Set(made.map((one) => one?.tag.id)).size).toBe(1);
  expect(await store.all('tag')).toHaveLength(1);
});
