import { describe, expect, test } from 'vitest';
import { parseSaved, type SavedStory, withoutStory, withStory } from './saved-list.ts';

const story = (id: string, url = `/articles/${id}/خبر`): SavedStory => ({
  id,
  url,
  title: 'عودة الصيادين إلى الميناء',
  section: 'محليات',
  date: '2026-11-23T14:30:00.000Z',
  dateText: '23 نوفمبر 2026',
  lang: 'ar',
});

test('the story saved last stands first, and once', () => {
  const list = withStory(withStory(withStory([], story('1')), story('2')), story('1'));
  expect(list.map(({ id }) => id)).toEqual(['1', '2']);
});

test('a story is taken out by its id', () => {
  expect(withoutStory([story('1'), story('2')], '1')).toEqual([story('2')]);
});

test('the oldest fall off a list that grows without end', () => {
  const long = Array.from({ length: 500 }, (_, index) => story(String(index)));
  const list = withStory(long, story('new'));
  expect(list).toHaveLength(500);
  expect(list.at(-1)?.id).toBe('498');
});

describe('what the device kept', () => {
  test('comes back as it was', () => {
    expect(parseSaved(JSON.stringify([story('1')]))).toEqual([story('1')]);
  });

  test.each([null, '', 'not json', '{}', '"text"', '[null, 3, {"id": "1"}]'])('%j gives an empty list', (kept) => {
    expect(parseSaved(kept)).toEqual([]);
  });

  test.each(['javascript:alert(1)', 'https://elsewhere.example/', '//elsewhere.example/', '/\\elsewhere.example/'])(
    'never leads to %s',
    (url) => {
      expect(parseSaved(JSON.stringify([story('1', url)]))).toEqual([]);
    },
  );
});
