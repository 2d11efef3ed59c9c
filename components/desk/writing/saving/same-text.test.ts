import { expect, test } from 'vitest';
import type { StoryText } from '#root/lib/domain/working-copy.ts';
import { sameText } from './same-text.ts';

const text: StoryText = {
  ...{
    locale: 'ar',
    headline: 'عودة السفن',
    slug: '',
    sectionId: 'news',
    tagIds: ['port'],
    authorIds: [],
    sources: [],
  },
  body: [{ type: 'paragraph', text: [{ text: 'إلى ' }, { text: 'الميناء', strong: true }] }],
};

test('a text is the same in another order of its parts, and without those that are nothing', () => {
  const { headline, body, ...rest } = text;
  expect(sameText(text, { ...({ kicker: undefined } as object), body, ...rest, headline })).toBe(true);
});

test('one letter, one mark or another order of words is another text', () => {
  expect(sameText(text, { ...text, headline: 'عودة السفين' })).toBe(false);
  expect(sameText(text, { ...text, body: [{ type: 'paragraph', text: 'إلى الميناء' }] })).toBe(false);
  expect(sameText({ ...text, tagIds: ['a', 'b'] }, { ...text, tagIds: ['b', 'a'] })).toBe(false);
});
