import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockSchema } from '#root/lib/domain/block.ts';
import { plainText } from '#root/lib/text/plain.ts';
import type { ImportBlock } from '../import-block.ts';
import { readHtml } from './html-blocks.ts';
import { commentText, htmlLine } from './html-text.ts';
import { xssVectors } from './xss-vectors.ts';

const read = (html: string, lineEnds = false) =>
  readHtml(html, {
    lineEnds,
    base: 'https://old.example/2024/story/',
    picture: ({ address, alt, caption }) => ({ from: address, alt, ...(caption && { caption }) }),
  });
const blocks = (html: string, lineEnds = false) => read(html, lineEnds).blocks;

describe('HTML becomes blocks', () => {
  test.each<[string, string, ImportBlock[]]>([
    [
      'marks and links',
      '<p>قال <strong>هو <em>نعم</em></strong> في <a href="/x">هنا</a>.</p>',
      [
        {
          type: 'paragraph',
          text: [
            { text: 'قال ' },
            { text: 'هو ', strong: true },
            { text: 'نعم', strong: true, emphasis: true },
            { text: ' في ' },
            { text: 'هنا', href: 'https://old.example/x' },
            { text: '.' },
          ],
        },
      ],
    ],
    [
      'headings',
      '<h1>أ</h1><h2>ب</h2><h4>ج</h4>',
      [
        { type: 'heading', level: 2, text: 'أ' },
        { type: 'heading', level: 2, text: 'ب' },
        { type: 'heading', level: 3, text: 'ج' },
      ],
    ],
    [
      'a quote with its speaker',
      '<blockquote><p>أ</p><p>ب</p><cite>هالة</cite></blockquote>',
      [{ type: 'quote', text: 'أ\n\nب', attribution: 'هالة' }],
    ],
    [
      'a pull quote',
      '<figure class="wp-block-pullquote"><blockquote><p>أ</p></blockquote></figure>',
      [{ type: 'pullquote', text: 'أ' }],
    ],
    [
      'nested lists',
      '<ol><li>أ<ul><li>ب</li></ul></li><li>ج</li></ol>',
      [{ type: 'list', ordered: true, items: ['أ\n– ب', 'ج'] }],
    ],
    [
      'a table with its caption',
      '<figure class="wp-block-table"><table><thead><tr><th>أ</th><th>ب</th></tr></thead><tbody><tr><td colspan="2">١</td></tr></tbody></table><figcaption>جدول</figcaption></figure>',
      [{ type: 'table', caption: 'جدول', header: ['أ', 'ب'], rows: [['١', '']] }],
    ],
    [
      'a picture in a paragraph and one in a figure',
      '<p>قبل <a href="x.jpg"><img src="x.jpg" alt="س"></a> بعد</p><figure><img src="/y.jpg"><figcaption>ص <b>ض</b></figcaption></figure>',
      [
        { type: 'paragraph', text: 'قبل' },
        { type: 'picture', image: { from: 'https://old.example/2024/story/x.jpg', alt: 'س' } },
        { type: 'paragraph', text: 'بعد' },
        { type: 'picture', image: { from: 'https://old.example/y.jpg', alt: '', caption: 'ص ض' } },
      ],
    ],
    [
      'an embed of the block editor',
      '<!-- wp:embed {"url":"https://youtu.be/abcdefghijk"} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://youtu.be/abcdefghijk\n</div></figure><!-- /wp:embed -->',
      [{ type: 'embed', provider: 'youtube', url: 'https://youtu.be/abcdefghijk', title: 'youtu.be' }],
    ],
    [
      'a frame of a player',
      '<iframe src="//www.youtube.com/embed/abcdefghijk?rel=0" title="فيديو"></iframe>',
      [{ type: 'embed', provider: 'youtube', url: 'https://www.youtube.com/watch?v=abcdefghijk', title: 'فيديو' }],
    ],
    [
      'two line breaks',
      '<p>أ<br>ب<br><br>ج</p>',
      [
        { type: 'paragraph', text: 'أ\nب' },
        { type: 'paragraph', text: 'ج' },
      ],
    ],
    [
      'the sign for more',
      '<p>أ</p><!--more--><p>ب</p>',
      [
        { type: 'paragraph', text: 'أ' },
        { type: 'paragraph', text: 'ب' },
      ],
    ],
    ['verses as they stand', '<pre class="wp-block-verse">أ\n  ب</pre>', [{ type: 'paragraph', text: 'أ\n  ب' }]],
  ])('%s', (_, html, expected) => {
    expect(blocks(html)).toEqual(expected);
  });

  test('line ends of the classic editor are lines and paragraphs, within marks too', () => {
    expect(blocks('أ\nب\r\n\r\n<strong>ج\n\nد</strong>', true)).toEqual([
      { type: 'paragraph', text: 'أ\nب' },
      { type: 'paragraph', text: [{ text: 'ج', strong: true }] },
      { type: 'paragraph', text: [{ text: 'د', strong: true }] },
    ]);
    expect(blocks('أ\nب')).toEqual([{ type: 'paragraph', text: 'أ ب' }]);
  });

  test('what does not come in is named and counted', () => {
    const { lost } = read(
      '<script>1</script><script>2</script><form><input></form><a href="javascript:x">أ</a><!-- wp:latest-posts /-->',
    );
    expect(Object.fromEntries(lost)).toEqual({
      '<script>': 2,
      '<form>': 1,
      'link with an unsafe address': 1,
      'block latest-posts': 1,
    });
  });
});

test('no block but those of the paper comes out of whatever is put together from attacks', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(...xssVectors),
      fc.constantFrom('<p>', '</p>', '<li>', '<table>', '<td>', '<a href="/x">', '\n\n', 'نص'),
    ),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(pieces, fc.boolean(), (parts, lineEnds) => {
      for (const block of blocks(parts.join(''), lineEnds)) {
        if (block.type === 'picture') expect(block.image.from).toMatch(/^https?:/);
        else if (block.type !== 'gallery') expect(blockSchema.safeParse(block).success).toBe(true);
        if (block.type === 'paragraph') expect(plainText(block.text).trim()).not.toBe('');
      }
    }),
    { numRuns: 300, seed: 7 },
  );
});

test('titles and comments are plain text', () => {
  expect(htmlLine('أ &amp; ب <em>ج</em> &#8211; <script>د</script>\n هـ')).toBe('أ & ب ج – هـ');
  expect(htmlLine('5 < 6 & 7')).toBe('5 < 6 & 7');
  expect(commentText('<p>أ</p><p>ب <a href="https://x.example/">هنا</a> <a href="javascript:1">لا</a></p>')).toBe(
    'أ\n\nب هنا (https://x.example/) لا',
  );
});
