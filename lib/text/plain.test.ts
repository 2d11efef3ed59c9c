import { describe, expect, it } from 'vitest';
import type { Block } from '../domain/block.ts';
import { directionOf, stripBidiControls } from './bidi.ts';
import { arabicDigits, latinDigits } from './digits.ts';
import { excerpt } from './excerpt.ts';
import { blocksText, notedText, plainText, readingMinutes, wordCount } from './plain.ts';

describe('plain text', () => {
  it('drops marks and keeps words', () => {
    expect(plainText('نص')).toBe('نص');
    expect(plainText([{ text: 'قال ' }, { text: 'الوزير', strong: true }])).toBe('قال الوزير');
  });

  it('reads blocks in their order, one line each', () => {
    const blocks: Block[] = [
      { type: 'heading', level: 2, text: 'عنوان' },
      { type: 'quote', text: 'قول', attribution: 'قائل' },
      { type: 'list', ordered: false, items: ['أ', 'ب'] },
      { type: 'picture', picture: { mediaId: 'm', alt: 'وصف', caption: 'شرح' } },
      { type: 'table', header: ['س', 'ص'], rows: [['1', '2']] },
      { type: 'related', articleId: 7 },
    ];
    expect(blocksText(blocks)).toBe('عنوان\nقول\nقائل\nأ\nب\nشرح\nس ص\n1 2');
  });

  it('has what the notes say, after the text', () => {
    const text = [{ text: 'قالت', note: { text: 'تقرير', href: '/r' } }, { text: ' ثم' }];
    expect(plainText(text)).toBe('قالت ثم');
    expect(notedText(text)).toBe('قالت [تقرير /r] ثم');
    expect(
      blocksText([
        { type: 'paragraph', text },
        { type: 'paragraph', text: 'نهاية' },
      ]),
    ).toBe('قالت ثم\nنهاية\nتقرير');
  });

  it('counts a number, a hyphenated and an apostrophised word once', () => {
    expect(wordCount("قال 1,500.5 مُدَرِّس إن well-known don't «كفى»!")).toBe(7);
    expect(wordCount('')).toBe(0);
  });

  it('gives whole minutes, at least one', () => {
    expect([0, 181, 905].map((words) => readingMinutes(words, 'ar'))).toEqual([1, 1, 5]);
    expect(readingMinutes(1190, 'en')).toBe(5);
  });
});

describe('excerpt', () => {
  it('ends after a whole word', () => {
    expect(excerpt('هذا نص  طويل، جدا جدا', 14)).toBe('هذا نص طويل…');
    expect(excerpt('قصير', 14)).toBe('قصير');
    expect(excerpt('كلمةواحدةطويلةجدا', 6)).toBe('كلمةو…');
  });
});

describe('direction', () => {
  it('is that of the first letter', () => {
    expect(['123 سلام', '«CNN» قالت', '12:30 …', ''].map(directionOf)).toEqual(['rtl', 'ltr', 'neutral', 'neutral']);
  });

  it('can not be turned once the controls are gone', () => {
    expect(stripBidiControls('\u202Eأ\u2066ب\u200F')).toBe('أب');
  });
});

it('digits turn both ways', () => {
  expect(latinDigits('٢٠٢٥ و۱۲ و१')).toBe('2025 و12 و1');
  expect(arabicDigits('2025')).toBe('٢٠٢٥');
});
