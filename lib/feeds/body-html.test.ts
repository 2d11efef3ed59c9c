import { expect, test } from 'vitest';
import type { Block } from '#root/lib/domain/block.ts';
import { bodyHtml } from './body-html.ts';
import { htmlText } from './markup.ts';

const context = { locale: 'ar', site: new URL('https://naba.example'), media: new Map(), inline: new Map() } as const;
const html = (...blocks: Block[]) => htmlText(bodyHtml(blocks, context));

test('a feed tells the notes after the text, by the numbers that stand in it', () => {
  const text = [
    { text: 'قالت', note: { text: 'تقرير <البلدية>', href: '/r' } },
    { text: ' ثم', note: { text: 'Reuters' } },
  ];
  expect(html({ type: 'paragraph', text })).toBe(
    [
      '<p lang="ar" dir="rtl">قالت<sup lang="ar" dir="rtl">[1]</sup> ثم<sup lang="ar" dir="rtl">[2]</sup></p>',
      '<h2 lang="ar" dir="rtl">الهوامش</h2><ol lang="ar" dir="rtl">',
      '<li lang="ar" dir="rtl"><a href="https://naba.example/r">تقرير &lt;البلدية&gt;</a></li>',
      '<li lang="en" dir="ltr">Reuters</li></ol>',
    ].join(''),
  );
});

test('a text without notes is its blocks and nothing else', () => {
  expect(html({ type: 'paragraph', text: 'نص' })).toBe('<p lang="ar" dir="rtl">نص</p>');
});
