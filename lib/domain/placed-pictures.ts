import type { Block, Picture } from './block.ts';
import type { Media } from './media.ts';

/** Every picture of a text: the one that leads it and those of its blocks, in their order. */
export function placedPictures(text: { picture?: Picture | undefined; body: readonly Block[] }): Picture[] {
  return [...(text.picture ? [text.picture] : []), ...bodyPictures(text.body)];
}

/** The pictures that stand in a body. */
export function bodyPictures(body: readonly Block[]): Picture[] {
  return body.flatMap((block) => {
    if (block.type === 'picture') return [block.picture];
    return block.type === 'gallery' ? block.pictures : [];
  });
}

/** The words that stand with a picture in a story: the story's own, and where it says nothing the library's. */
export type PictureWords = { alt: string; caption?: string; credit?: string };

export function wordsOf(picture: Picture, media: Pick<Media, 'alt' | 'caption' | 'credit'> | undefined): PictureWords {
  const alt = picture.decorative ? '' : picture.alt.trim() === '' ? (media?.alt ?? '') : picture.alt;
  const caption = picture.caption ?? media?.caption;
  const credit = picture.credit ?? media?.credit;
  return { alt, ...(caption && { caption }), ...(credit && { credit }) };
}
