import { expect, test } from 'vitest';
import { readHtml } from '../html/html-blocks.ts';
import { withoutShortcodes } from './shortcodes.ts';

function read(text: string) {
  const { html, unknown, samples } = withoutShortcodes(text);
  const { blocks } = readHtml(html, {
    lineEnds: true,
    base: 'https://old.example/',
    picture: ({ address, alt, caption }) => ({ from: address, alt, ...(caption && { caption }) }),
    gallery: (numbers) => (numbers ?? ['all']).map((number) => ({ from: number, alt: '' })),
  });
  return { blocks, unknown: Object.fromEntries(unknown), samples };
}

test.each<[string, string, object[]]>([
  [
    'a caption',
    '[caption id="a_1" align="left" width="300"]<a href="/x"><img src="/x.jpg" alt="س" /></a> في <em>الميناء</em>[/caption]',
    [{ type: 'picture', image: { from: 'https://old.example/x.jpg', alt: 'س', caption: 'في الميناء' } }],
  ],
  [
    'an old caption',
    '[caption caption="قديم"]<img src="/x.jpg">[/caption]',
    [{ type: 'picture', image: { from: 'https://old.example/x.jpg', alt: '', caption: 'قديم' } }],
  ],
  [
    'a gallery',
    '[gallery columns="3" ids="3, 4"]',
    [
      {
        type: 'gallery',
        images: [
          { from: '3', alt: '' },
          { from: '4', alt: '' },
        ],
      },
    ],
  ],
  ['a gallery of all', '[gallery]', [{ type: 'gallery', images: [{ from: 'all', alt: '' }] }]],
  [
    'an embed',
    '[embed width="3"]https://youtu.be/abcdefghijk[/embed]',
    [{ type: 'embed', provider: 'youtube', url: 'https://youtu.be/abcdefghijk', title: 'youtu.be' }],
  ],
  [
    'a video',
    '[video mp4="/a/film.mp4"][/video]',
    [{ type: 'embed', provider: 'other', url: 'https://old.example/a/film.mp4', title: 'film.mp4' }],
  ],
  [
    'words in brackets',
    'قال [sic] و[1] و[مصدر] و[Reuters] و[[gallery]]',
    [{ type: 'paragraph', text: 'قال [sic] و[1] و[مصدر] و[Reuters] و[gallery]' }],
  ],
])('%s', (_, text, expected) => {
  expect(read(text)).toEqual({ blocks: expected, unknown: {}, samples: [] });
});

test('others are named, and what stands between them stays', () => {
  expect(read('[vc_row][vc_column width="1/2"]داخل[/vc_column][/vc_row] [contact-form-7 id="1" title="x"]')).toEqual({
    blocks: [{ type: 'paragraph', text: 'داخل' }],
    unknown: { vc_row: 1, vc_column: 1, 'contact-form-7': 1 },
    samples: ['[vc_row]', '[vc_column width="1/2"]', '[contact-form-7 id="1" title="x"]'],
  });
});

test('brackets within tags and comments are no shortcodes', () => {
  const html = '<a title="[gallery]" href="/x">أ</a><!-- [gallery] -->';
  expect(withoutShortcodes(html).html).toBe(html);
});
