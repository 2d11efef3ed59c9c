import type { Media } from '#root/lib/domain/media.ts';

/** A picture of the store as the desk offers it. */
export type PictureChoice = { id: string; src: string; alt: string; credit?: string; width: number; height: number };

/** Least width, in pixels, at which a picture is offered: small files, sharp enough to tell them apart. */
const leastWidth = 320;

export function pictureChoice({ id, alt, credit, width, height, renditions }: Media): PictureChoice {
  const bySize = renditions.filter(({ format }) => format !== 'avif').toSorted((a, b) => a.width - b.width);
  const shown = bySize.find((one) => one.width >= leastWidth) ?? bySize.at(-1) ?? renditions[0];
  return { id, src: `/media/${shown?.file ?? ''}`, alt, width, height, ...(credit && { credit }) };
}
