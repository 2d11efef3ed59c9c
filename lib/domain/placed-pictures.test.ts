import { expect, test } from 'vitest';
import { placedPictures, wordsOf } from './placed-pictures.ts';

const picture = { mediaId: 'm-1', alt: '' };
const media = { alt: 'جسر', caption: 'الجسر ليلا', credit: 'ليلى' };

test('a story’s pictures are its lead, its pictures and those of its galleries', () => {
  const placed = placedPictures({
    picture,
    body: [
      { type: 'paragraph', text: 'نص' },
      { type: 'picture', picture: { mediaId: 'm-2', alt: '' } },
      { type: 'gallery', pictures: [{ mediaId: 'm-3', alt: '' }, picture] },
    ],
  });
  expect(placed.map(({ mediaId }) => mediaId)).toEqual(['m-1', 'm-2', 'm-3', 'm-1']);
});

test('what a story says of its picture stands, and where it says nothing the library’s words', () => {
  expect(wordsOf(picture, media)).toEqual(media);
  expect(wordsOf({ ...picture, alt: 'سفينة', credit: 'هالة' }, media)).toEqual({
    ...{ alt: 'سفينة', caption: 'الجسر ليلا', credit: 'هالة' },
  });
  expect(wordsOf({ ...picture, decorative: true }, media).alt).toBe('');
  expect(wordsOf(picture, undefined)).toEqual({ alt: '' });
});
