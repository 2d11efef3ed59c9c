import type { Picture } from '#root/lib/domain/block.ts';
import type { Media } from '#root/lib/domain/media.ts';

/** A picture of the library as the desk offers it, with the words that stand where a story says nothing else. */
export type PictureChoice = Pick<Media, 'id' | 'alt' | 'caption' | 'credit' | 'width' | 'height'> & {
  src: string;
  name: string;
};

/** Least width, in pixels, at which a picture is offered: small files, sharp enough to tell them apart. */
const leastWidth = 320;

export function pictureChoice(media: Media): PictureChoice {
  const { id, alt, caption, credit, width, height, originalName } = media;
  const src = smallPicture(media, leastWidth);
  return { id, src, name: originalName, alt, width, height, ...(caption && { caption }), ...(credit && { credit }) };
}

/** The address of the smallest of the picture's sizes that is `least` pixels wide, or of its largest. */
export function smallPicture({ renditions }: Pick<Media, 'renditions'>, least: number): string {
  const bySize = renditions.filter(({ format }) => format !== 'avif').toSorted((a, b) => a.width - b.width);
  const shown = bySize.find((one) => one.width >= least) ?? bySize.at(-1) ?? renditions[0];
  return `/media/${shown?.file ?? ''}`;
}

/** The picture as a story takes it up: with the library's words, until the story says something else. */
export function placedPicture({ id }: PictureChoice): Picture {
  return { mediaId: id, alt: '' };
}
