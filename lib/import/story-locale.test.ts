import { expect, test } from 'vitest';
import { storyLocale, wordsOf } from './story-locale.ts';

test.each([
  ['خبر عاجل', 'en-US', 'en', 'en'],
  ['خبر عن شركة Apple', '', 'en', 'ar'],
  ['Breaking news', '', 'ar', 'en'],
  ['12:30', '', 'ar', 'ar'],
  ['خبر', 'fr-FR', 'en', 'ar'],
] as const)('%s, said to be %s, is %s', (text, said, fallback, expected) => {
  expect(storyLocale(text, said, fallback)).toBe(expected);
});

test('names of files and addresses are no words of a story', () => {
  const picture = {
    type: 'picture',
    image: { from: 'https://old.example/wp-content/uploads/photo.jpg', alt: 'photo' },
  } as const;
  expect(
    wordsOf([picture, { type: 'paragraph', text: 'نص' }, { type: 'list', ordered: false, items: ['أ', 'ب'] }]),
  ).toBe('نص أ ب');
});
