import { describe, expect, it, test } from 'vitest';
import type { Block } from '#root/lib/domain/block.ts';
import type { Media } from '#root/lib/domain/media.ts';
import { blockHtml } from './block-html.ts';
import { htmlText } from './markup.ts';

const rendition = { width: 1200, height: 800, format: 'jpeg', file: 'ab/m.jpg', bytes: 9 } as const;
const photo: Media = {
  ...{ schema: 1, id: 'm1', version: 1, width: 1200, height: 800, renditions: [rendition], colour: '#000000' },
  ...{ alt: '', originalName: 'a.jpg', createdAt: '2026-11-22T07:00:00.000Z' },
};
const context = {
  locale: 'ar',
  site: new URL('https://naba.example'),
  media: new Map([['m1', photo]]),
  inline: new Map([[7, { href: '/articles/7/x', headline: 'خبر آخر' }]]),
} as const;
const html = (block: Block) => htmlText(blockHtml(block, context));
const picture = { mediaId: 'm1', alt: 'سفينة', caption: 'السفينة', credit: 'سعاد' };

const blocks: Block[] = [
  { type: 'paragraph', text: 'قال <b>إن' },
  { type: 'heading', level: 2, text: 'أولًا' },
  { type: 'quote', text: 'قول', attribution: 'قائل' },
  { type: 'pullquote', text: 'قول' },
  { type: 'list', ordered: true, items: ['واحد', 'two words'] },
  { type: 'picture', picture },
  { type: 'gallery', pictures: [picture], caption: 'صور' },
  { type: 'table', caption: 'جدول', header: ['اسم'], rows: [['عدد']] },
  { type: 'embed', provider: 'youtube', url: 'https://youtu.be/x', title: 'تسجيل' },
  { type: 'related', articleId: 7 },
  { type: 'correction', text: 'كانت ثلاثًا.', at: '2026-11-22T11:00:00.000Z' },
];

describe('every block of a story in a feed', () => {
  it.each(blocks.map((block) => [block.type, block] as const))('%s has its language and direction', (_, block) => {
    const text = html(block);
    const [opened] = /^<(\w+)[^>]*>/.exec(text) ?? [];
    expect(opened).toMatch(/ lang="ar" dir="rtl"/);
    for (const [tag] of text.matchAll(/<(?:p|h\d|li|td|th|figcaption|caption|blockquote)\b[^>]*>/g)) {
      expect(tag).toMatch(/ dir="(?:rtl|ltr)"/);
    }
    expect(text).not.toMatch(/ (?:style|class|on\w+)=|javascript:/);
  });
});

test('a text in the other language runs its own way', () => {
  expect(html({ type: 'paragraph', text: 'The minister said «نعم» yesterday' })).toMatch(/^<p lang="en" dir="ltr">/);
  // One that only begins with a foreign name is still the story's own.
  expect(html({ type: 'paragraph', text: 'G20 تعقد قمتها في الرياض' })).toMatch(/^<p lang="ar" dir="rtl">/);
});

test('marks and addresses are kept, whole', () => {
  const text = [{ text: 'انظر ' }, { text: 'هنا', href: '/about', strong: true }, { text: ' BBC', lang: 'en' }];
  expect(html({ type: 'paragraph', text })).toBe(
    '<p lang="ar" dir="rtl">انظر <a href="https://naba.example/about"><strong>هنا</strong></a><span lang="en" dir="ltr"> BBC</span></p>',
  );
  expect(html({ type: 'paragraph', text: 'سطر\nسطر' })).toContain('سطر<br/>سطر');
  expect(html({ type: 'paragraph', text: '<script>' })).toContain('&lt;script&gt;');
});

test('a clarification is called so', () => {
  const note = { type: 'correction', kind: 'clarification', text: 'x', at: '2026-11-22T11:00:00.000Z' } as const;
  expect(html(note)).toContain('<strong>توضيح: </strong>');
});

test('what is not there any more leaves nothing behind', () => {
  expect(html({ type: 'picture', picture: { mediaId: 'gone', alt: '' } })).toBe('');
  expect(html({ type: 'related', articleId: 8 })).toBe('');
});
