import { expect, test } from 'vitest';
import { put, story } from '#root/lib/store/contract/sample.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import { textHistory, textVersion } from './text-history.ts';
import { deskStory, saveWorkingCopy } from './working-copy.ts';

const start = Date.parse('2026-11-20T12:00:00.000Z');
const by = { id: 'u-amal', name: 'أمل' };

test('tells every text once, newest first: what is written now, earlier sittings, states of the story', async () => {
  let now = start;
  const store = createMemoryStore({ now: () => now });
  await store.commit({ by: 'كريم', writes: [put('article', story(1))] });
  await store.commit({ by: 'كريم', reason: 'تثبيت', writes: [put('article', story(1, { pinned: true }), 1)] });
  for (const headline of ['أول', 'ثان', 'ثالث']) {
    now += 10 * 60_000;
    const present = await deskStory(store, 1);
    if (!present) throw new Error('no story');
    await saveWorkingCopy(store, { id: 1, text: { ...present.text, headline }, seen: present.stamp, by, now });
  }
  const history = await textHistory(store, 1);
  expect(history?.map(({ key, by: who, text }) => [key, who, text.headline])).toEqual([
    ['now', 'أمل', 'ثالث'],
    ['kept:1-2', 'أمل', 'ثان'],
    ['kept:1-1', 'أمل', 'أول'],
    ['story:1', 'كريم', story(1).headline],
  ]);
  expect(await textHistory(store, 9)).toBeUndefined();
  expect(await textVersion(store, 1, 'kept:1-1')).toMatchObject({
    at: '2026-11-20T12:10:00.000Z',
    text: { headline: 'أول' },
  });
  expect(await textVersion(store, 1, 'kept:1-9')).toBeUndefined();
});

test('a draft that follows what is written of it is told once, by its sittings', async () => {
  let now = start;
  const store = createMemoryStore({ now: () => now });
  const { publishedAt: _publishedAt, ...draft } = story(1, { state: 'draft' });
  await store.commit({ by: 'أمل', writes: [put('article', draft)] });
  const write = async (headline: string, writer: typeof by) => {
    now += 5000;
    const present = await deskStory(store, 1);
    if (!present) throw new Error('no story');
    await saveWorkingCopy(store, { id: 1, text: { ...present.text, headline }, seen: present.stamp, by: writer, now });
  };
  for (const headline of ['وصلت', 'وصلت السفينة']) await write(headline, by);
  for (const headline of ['وصلت السفن', 'وصلت السفن أمس']) await write(headline, { id: 'u-karim', name: 'كريم' });
  expect((await textHistory(store, 1))?.map(({ text }) => text.headline)).toEqual([
    'وصلت السفن أمس',
    'وصلت السفينة',
    draft.headline,
  ]);
});
