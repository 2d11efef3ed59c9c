import fc from 'fast-check';
import { expect, test } from 'vitest';
import { setHeadline } from './typesetting.ts';

/** Every character as wide as half the size: lines can be counted by hand. */
const measureAt = (size: number) => (text: string) => [...text.replace(/[\u061c\u200e]/g, '')].length * (size / 2);
const width = 1072;
const plain = (lines: readonly string[]) => lines.join(' ').replace(/[\u061c\u200e]/g, '');

test('a short headline stands in one line at the largest size', () => {
  expect(setHeadline('مطر', width, measureAt)).toEqual({ lines: ['مطر'], size: 66 });
});

test('lines are about equally long, so that no word is left alone', () => {
  const { lines } = setHeadline('مجلس المدينة يقر موازنة العام المقبل مع زيادة', width, measureAt);
  expect(lines.length).toBe(2);
  const [first = 0, second = 0] = lines.map((line) => line.length);
  expect(Math.abs(first - second)).toBeLessThan(10);
});

test('a longer headline is set smaller before anything is cut', () => {
  const headline = 'كلمة '.repeat(22).trim();
  const { lines, size } = setHeadline(headline, width, measureAt);
  expect(size).toBeLessThan(66);
  expect(plain(lines)).toBe(headline);
});

test('what fits at no size is cut after a whole word, without the comma that stood there', () => {
  const headline = Array.from({ length: 60 }, (_, i) => `كلمة${i},`).join(' ');
  const { lines } = setHeadline(headline, width, measureAt);
  const text = plain(lines);
  expect(text).toMatch(/كلمة\d+…$/);
  expect(headline.startsWith(text.slice(0, -1))).toBe(true);
});

test('a word wider than the card is cut between characters, never inside one', () => {
  const { lines } = setHeadline('نّ'.repeat(80), width, measureAt);
  expect(lines.join('')).toMatch(/^(نّ)+…$/);
});

test('a line carries on the direction of the letter before it', () => {
  const narrow = (size: number) => measureAt(size);
  const { lines } = setHeadline('ارتفاع مؤشر البورصة الرئيسية بنسبة 75% بعد قمة G20 وفي ختام التداول', 700, narrow);
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines.slice(1)) expect(line).toMatch(/^[\u061c\u200e]/);
  expect(setHeadline('Numbers of the year in the Gulf of Sawari: 12 questions', 700, narrow).lines.at(-1)).toMatch(
    /^\u200e/,
  );
});

test('no line is ever wider than the card, and no word is lost while all fit', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 40 }), (words) => {
      const headline = words.join(' ');
      const { lines, size } = setHeadline(headline, width, measureAt);
      const kept = headline.split(/\s+/).filter(Boolean);
      for (const line of lines) expect(measureAt(size)(line)).toBeLessThanOrEqual(width);
      if (kept.length > 0 && !plain(lines).endsWith('…')) {
        expect(plain(lines).split(' ').length).toBe(plain([kept.join(' ')]).split(' ').length);
      }
    }),
  );
});
