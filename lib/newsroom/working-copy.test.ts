import { beforeEach, describe, expect, test } from 'vitest';
import { type StoryText, takeWorkingCopy, textOf } from '#root/lib/domain/working-copy.ts';
import { put, story } from '#root/lib/store/contract/sample.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { Store } from '#root/lib/store/port.ts';
import { deskStory, saveWorkingCopy, stampOf, withoutWorkingCopy, workingCopy } from './working-copy.ts';

const amal = { id: 'u-amal', name: 'أمل' };
const karim = { id: 'u-karim', name: 'كريم' };
const minute = 60_000;
const start = Date.parse('2026-11-20T12:00:00.000Z');

let store: Store;
beforeEach(async () => {
  store = createMemoryStore();
  await store.commit({ by: 'أمل', writes: [put('article', story(1)), put('article', draft)] });
});

const { publishedAt: _publishedAt, ...unpublished } = story(2, { state: 'draft' });
const draft = unpublished;

async function write(id: number, given: Partial<StoryText>, by = amal, now = start, seen?: string) {
  const present = await deskStory(store, id);
  if (!present) throw new Error('no story');
  return saveWorkingCopy(store, { id, text: { ...present.text, ...given }, seen: seen ?? present.stamp, by, now });
}

describe('what is written of a published story', () => {
  test('is kept beside it, and the story stays as readers see it', async () => {
    const before = await store.get('article', 1);
    const reading = store.clock.reading();
    expect(await write(1, { headline: 'عنوان جديد' })).toMatchObject({ ok: true, changed: true });
    expect(await store.get('article', 1)).toEqual(before);
    expect(store.clock.reading()).toBe(reading);
    expect(await deskStory(store, 1)).toMatchObject({ text: { headline: 'عنوان جديد' } });
  });

  test('becomes the story when it is taken, and the copy is empty then', async () => {
    await write(1, { headline: 'عنوان جديد', standfirst: 'مقدمة' });
    const copy = await workingCopy(store, 1);
    const article = await store.get('article', 1);
    if (!article || !copy) throw new Error('missing');
    const taken = takeWorkingCopy(article, copy);
    await store.commit({
      by: 'أمل',
      writes: [put('article', taken, article.version), ...withoutWorkingCopy(copy, start)],
    });
    expect(await store.get('article', 1)).toMatchObject({
      headline: 'عنوان جديد',
      standfirst: 'مقدمة',
      state: 'published',
    });
    const after = await deskStory(store, 1);
    expect(after?.copy?.text).toBeUndefined();
    expect(after?.copy?.kept).toHaveLength(1);
    // Whoever had the text open goes on writing: it is the same text.
    expect(after?.stamp).toBe(stampOf(copy.text as StoryText));
  });
});

describe('a draft', () => {
  test('follows what is written of it, once a sitting and where lists would show it otherwise', async () => {
    await write(2, { headline: 'مسودة عن الميناء', slug: '' });
    expect(await store.get('article', 2)).toMatchObject({
      headline: 'مسودة عن الميناء',
      slug: 'مسودة-عن-الميناء',
      version: 2,
    });
    await write(2, { body: [{ type: 'paragraph', text: 'نص' }] });
    expect(await store.get('article', 2)).toMatchObject({ version: 2 });
    await write(2, { sectionId: 'sport' });
    expect(await store.get('article', 2)).toMatchObject({ version: 3, sectionId: 'sport' });
  });

  test('keeps its last headline while none is written', async () => {
    await write(2, { headline: '' });
    expect(await store.get('article', 2)).toMatchObject({ headline: draft.headline });
    expect(await deskStory(store, 2)).toMatchObject({ text: { headline: '' } });
  });
});

describe('two who write the same story', () => {
  test('the second one’s older text is a conflict, and nothing is written over', async () => {
    const seen = (await deskStory(store, 1))?.stamp ?? '';
    await write(1, { headline: 'من أمل' }, amal, start, seen);
    expect(await write(1, { headline: 'من كريم' }, karim, start, seen)).toEqual({ ok: false, code: 'conflict' });
    expect(await deskStory(store, 1)).toMatchObject({ text: { headline: 'من أمل' } });
  });

  test('sending the same once more is none, also when the answer to the first was lost', async () => {
    const seen = (await deskStory(store, 1))?.stamp ?? '';
    await write(1, { headline: 'من أمل' }, amal, start, seen);
    expect(await write(1, { headline: 'من أمل' }, amal, start, seen)).toMatchObject({ ok: true, changed: false });
  });

  test('of many at once with the same text before them one wins', async () => {
    const seen = (await deskStory(store, 1))?.stamp ?? '';
    const all = await Promise.all(
      Array.from({ length: 6 }, (_, i) => write(1, { headline: `عنوان ${i}` }, amal, start, seen)),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('a state that changes while somebody writes is no conflict', async () => {
    const seen = (await deskStory(store, 2))?.stamp ?? '';
    await store.commit({ by: 'كريم', writes: [put('article', { ...draft, state: 'in-review' }, 1)] });
    expect(await write(2, { headline: 'تحت المراجعة' }, amal, start, seen)).toMatchObject({ ok: true });
    expect(await store.get('article', 2)).toMatchObject({ state: 'in-review', headline: 'تحت المراجعة' });
  });
});

describe('earlier texts', () => {
  const kept = async () => (await workingCopy(store, 1))?.kept ?? [];

  test('saves of one sitting replace each other; a pause, another person or a long sitting keep the last', async () => {
    await write(1, { headline: 'أول' }, amal, start);
    await write(1, { headline: 'ثان' }, amal, start + minute);
    expect(await kept()).toHaveLength(0);
    await write(1, { headline: 'ثالث' }, amal, start + 7 * minute);
    expect(await kept()).toHaveLength(1);
    await write(1, { headline: 'رابع' }, karim, start + 8 * minute);
    expect(await kept()).toMatchObject([{ by: 'أمل' }, { by: 'أمل' }]);
    for (let at = 9; at < 25; at += 1) await write(1, { headline: `سطر ${at}` }, karim, start + at * minute);
    expect(await kept()).toHaveLength(3);
    const [first] = await kept();
    expect(await store.get('saved', first?.id ?? '')).toMatchObject({ text: { headline: 'ثان' }, articleId: 1 });
  });
});

test('an unknown story is told', async () => {
  const text = textOf(story(9));
  expect(await saveWorkingCopy(store, { id: 9, text, seen: '', by: amal, now: start })).toEqual({
    ok: false,
    code: 'story-unknown',
  });
});
