import { expect, test } from 'vitest';
import { author, commit, noon, put, section } from '#root/lib/store/contract/sample.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import { addAuthor } from './add-author.ts';
import { beginStory } from './begin-story.ts';
import { deskStory } from './working-copy.ts';

const asked = (name: string) => ({ name, locale: 'ar' as const, by: 'أمل' });

test('an author that the paper has in another spelling is that one', async () => {
  const store = createMemoryStore();
  await commit(store, [put('author', author('hala', { name: { ar: 'هالة المرساوي', en: 'Hala Marsawi' } }))]);
  for (const spelling of ['هاله المرساوي', ' هالة  المرساوي ', 'hala marsawi']) {
    expect(await addAuthor(store, asked(spelling))).toMatchObject({ author: { id: 'hala' }, isNew: false });
  }
  expect(await store.all('author')).toHaveLength(1);
});

test('a new one has an address of their own, and their next story their byline', async () => {
  const store = createMemoryStore();
  await commit(store, [put('section', section('news'))]);
  const made = await addAuthor(store, asked('أمل  سعد'));
  expect(made).toMatchObject({ isNew: true, author: { name: { ar: 'أمل سعد' }, slug: 'أمل-سعد', links: [] } });
  expect(await addAuthor(store, asked('… 7'))).toBeUndefined();
  const begun = await beginStory(store, { by: { id: 'u-amal', name: 'أمل سعد' }, locale: 'ar', now: noon });
  if (!('id' in begun)) throw new Error(begun.code);
  expect((await deskStory(store, begun.id))?.text.authorIds).toEqual([made?.author.id]);
});

test('two who make the same one at the same moment have the same one', async () => {
  const store = createMemoryStore();
  const made = await Promise.all([addAuthor(store, asked('سامي')), addAuthor(store, asked('سامي'))]);
  expect(new Set(made.map((one) => one?.author.id)).size).toBe(1);
  expect(await store.all('author')).toHaveLength(1);
});
