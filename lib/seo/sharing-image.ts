import { renditionsOf } from '#root/lib/media/srcset.ts';
import type { TeaserPicture } from '#root/lib/queries/teasers.ts';

export type SharingImage = { url: string; width: number; height: number; type: 'image/jpeg'; alt: string };

/**
 * The picture for messengers and search engines, with its whole address: the JPEG of the photo. A drawn cover is SVG, which
 * they do not show: none.
 */
export function sharingImage(picture: TeaserPicture | undefined, site: URL): SharingImage | undefined {
  if (picture?.kind !== 'photo') return undefined;
  const jpeg = renditionsOf(picture.media, 'jpeg').at(-1);
  if (!jpeg) return undefined;
  const { width, height, file } = jpeg;
  return { url: new URL(`/media/${file}`, site).href, width, height, type: 'image/jpeg', alt: picture.alt };
}
