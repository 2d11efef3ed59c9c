import { expect, test } from 'vitest';
import { startingSettings } from '#root/lib/domain/starting-settings.ts';
import type { StyleList } from '#root/lib/domain/style-list.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import { checkCopy } from '#root/lib/text/copy-check/check-copy.ts';
import { mendCopy } from '#root/lib/text/copy-check/mend-copy.ts';
import { changeStyleList, styleList } from './change-style-list.ts';
import { styleEntry, styleStamp, withEntry, withoutEntry } from './edit-style-list.ts';
import { importStyleLines } from './import-style-lines.ts';

const empty: StyleList = { entries: [] };
const putin = { right: 'بوتين', wrong: ['بوتن', 'پوتين'] };

function listOf(...entries: { right: string; wrong: string[] }[]): StyleList {
  return entries.reduce<StyleList>((list, entry) => {
    const after = withEntry(list, entry);
    if ('code' in after) throw new Error(after.code);
    return after;
  }, empty);
}

test('entries are added in the order of the alphabet, changed in their place, taken out', () => {
  const list = listOf({ right: 'ماكرون', wrong: ['ماكرو'] }, putin);
  expect(list.entries.map(({ right }) => right)).toEqual(['بوتين', 'ماكرون']);
  const before = styleEntry(list, 'بُوتين');
  const changed = withEntry(list, { ...putin, wrong: ['بوطين', 'بوتن', 'بوتِن'] }, { before });
  expect('entries' in changed && changed.entries[0]).toEqual({ right: 'بوتين', wrong: ['بوطين', 'بوتِن'] });
  expect(before && withoutEntry(list, before).entries).toHaveLength(1);
});

test.each([
  ['style-same', { right: 'بوش', wrong: ['بُوش'] }],
  ['style-right-twice', { right: 'بوتين', wrong: ['بوتيين'] }],
  ['style-right-wrong', { right: 'بوتن', wrong: ['بوطن'] }],
  ['style-wrong-twice', { right: 'پوتن', wrong: ['بوتـن'] }],
  ['style-wrong-right', { right: 'فلاديمير بوتين', wrong: ['بوتين'] }],
  ['style-common', { right: 'عليّ', wrong: ['على'] }],
  ['style-common', { right: 'الوزير الأول', wrong: ['الوزير'] }],
])('%s', (code, entry) => {
  expect(withEntry(listOf(putin), entry)).toMatchObject({ code });
});

test('a common word may be called wrong where it is meant, and stays so', () => {
  const entry = { right: 'الثالثة', wrong: ['الثالث'] };
  const list = withEntry(empty, entry, { even: true });
  if ('code' in list) throw new Error(list.code);
  const [before] = list.entries;
  expect(withEntry(list, { ...entry, note: 'في أسماء الساعات' }, { before })).toHaveProperty('entries');
});

test('a stamp is of what was seen', () => {
  expect(styleStamp(putin)).toBe(styleStamp({ ...putin }));
  expect(styleStamp(putin)).not.toBe(styleStamp({ ...putin, note: '' }));
  expect(styleStamp({ right: 'ا', wrong: ['ب', 'ج'] })).not.toBe(styleStamp({ right: 'ا', wrong: ['ب,ج'] }));
});

test('lines are taken in, those that do not go are told and change nothing', () => {
  const text =
    '# أسماء\nترمب، طرامب = ترامب\n\nبوطين=بوتين\nبوتين = فلاديمير\nما هذا\nعلى = عليّ\nماكرو ← ماكرون\na = b = c';
  const { list, taken, refused } = importStyleLines(listOf(putin), text);
  expect(taken).toHaveLength(3);
  expect(refused.map(({ code }) => code)).toEqual(['style-wrong-right', 'style-line', 'style-common', 'style-line']);
  expect(styleEntry(list, 'بوتين')?.wrong).toEqual(['بوتن', 'پوتين', 'بوطين']);
  expect(styleEntry(list, 'ترامب')?.wrong).toEqual(['ترمب', 'طرامب']);
  const again = importStyleLines(list, 'بوطين=بوتين');
  expect(again.list.entries).toEqual(list.entries);
});

test('what is listed is what the copy check mends', () => {
  const { entries } = importStyleLines(empty, 'ترمب = ترامب\nالولايات المتحده = الولايات المتحدة').list;
  const sample = 'وصل ترمب إلى الولايات المتحده';
  const faults = checkCopy(sample, { language: 'ar', style: entries });
  expect(mendCopy(sample, faults)).toBe('وصل ترامب إلى الولايات المتحدة');
});

test('two who change the list at once both have their change, and the rest of the settings stays', async () => {
  const store = createMemoryStore();
  const document = { ...startingSettings, hijri: false };
  await store.commit({ by: 'test', writes: [{ collection: 'settings', id: 'site', expected: 0, document }] });
  const add = (right: string) =>
    changeStyleList(store, 'سلمى', (list) => {
      const after = withEntry(list, { right, wrong: [`${right}ا`] });
      return 'code' in after ? undefined : after;
    });
  await Promise.all([add('بوتين'), add('ماكرون'), add('ترامب')]);
  expect((await styleList(store)).entries).toHaveLength(3);
  expect((await store.get('settings', 'site'))?.hijri).toBe(false);
});
