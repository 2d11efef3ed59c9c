import { cropHref, cropShapes, cropSizes } from '#root/lib/media/crop.ts';
import type { TeaserPicture } from '#root/lib/queries/teasers.ts';

/** A picture with its whole address and its size in pixels. */
export type SizedImage = { url: string; width: number; height: number };

/** The story's photo in the three shapes that search engines ask for; none of a drawn cover, which shows nothing. */
export function articleImages(picture: TeaserPicture | undefined, site: URL): SizedImage[] {
  if (picture?.kind !== 'photo') return [];
  return cropShapes.map((shape) => ({
    url: new URL(cropHref(picture.media.id, shape), site).href,
    ...cropSizes[shape],
  }));
}
