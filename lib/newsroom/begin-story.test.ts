import { expect, test } from 'vitest';
import { author, commit, noon, put, section } from '#root/lib/store/contract/sample.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import { beginStory } from './begin-story.ts';
import { deskStory } from './working-copy.ts';

const by = { id: 'u-amal', name: 'أمل سعد' };

test('a begun story is an empty draft that nobody but the desk sees', async () => {
  const store = createMemoryStore();
  await commit(store, [put('section', section('news')), put('author', author('amal', { name: { ar: 'أمل سعد' } }))]);
  const begun = await beginStory(store, { by, locale: 'ar', now: noon });
  if (!('id' in begun)) throw new Error(begun.code);
  const story = await deskStory(store, begun.id);
  expect(story).toMatchObject({
    article: { state: 'draft', sectionId: 'news', authorIds: ['amal'] },
    copy: { begunBy: 'u-amal' },
    text: { headline: '', slug: '', body: [] },
  });
  expect((await store.reads.articles({ now: noon }, { offset: 0, limit: 9 })).total).toBe(0);
  expect((await store.reads.articles({ now: noon, states: ['draft'] }, { offset: 0, limit: 9 })).total).toBe(1);
});

test('a paper without sections says so', async () => {
  expect(await beginStory(createMemoryStore(), { by, locale: 'ar', now: noon })).toEqual({ code: 'section-missing' });
});
