import { type CropShape, cropShapes, cropSizes } from '#root/lib/domain/crop-shapes.ts';
import { cropHref } from '#root/lib/media/crop.ts';
import type { TeaserPicture } from '#root/lib/queries/teasers.ts';

/** A picture with its whole address and its size in pixels. */
export type SizedImage = { url: string; width: number; height: number };

/** The story's photo, or its drawn cover, in the three shapes that search engines ask for. */
export function articleImages(picture: TeaserPicture | undefined, site: URL): SizedImage[] {
  if (!picture) return [];
  const address = (shape: CropShape) =>
    picture.kind === 'photo' ? cropHref(picture.media, shape) : `/art/${picture.articleId}-${picture.hue}-${shape}.jpg`;
  return cropShapes.map((shape) => ({ url: new URL(address(shape), site).href, ...cropSizes[shape] }));
}
