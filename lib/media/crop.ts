import path from 'node:path';
import sharp from 'sharp';
import type { Media } from '#root/lib/domain/media.ts';
import { renditionsOf } from './srcset.ts';

/** The shapes that search engines ask for, by their name in addresses, in pixels: each at least 1,200 wide. */
export const cropSizes = {
  '16x9': { width: 1200, height: 675 },
  '4x3': { width: 1200, height: 900 },
  '1x1': { width: 1200, height: 1200 },
} as const;
export type CropShape = keyof typeof cropSizes;
export const cropShapes = Object.keys(cropSizes) as CropShape[];

/** The path of a picture cut to a shape. */
export function cropHref(mediaId: string, shape: CropShape): string {
  return `/crops/${mediaId}-${shape}.jpg`;
}

/**
 * The picture cut to `shape` round what catches the eye, as JPEG. Smaller pictures are enlarged. Runs on libuv's threads.
 * @param folder the media folder; @throws where the picture's file is not there or broken
 */
export async function cropped(folder: string, media: Media, shape: CropShape): Promise<Buffer> {
  const source = renditionsOf(media, 'webp').at(-1) ?? renditionsOf(media, 'jpeg').at(-1);
  if (!source) throw new Error(`${media.id} has no rendition to cut from`);
  const { width, height } = cropSizes[shape];
  return sharp(path.join(folder, source.file))
    .resize(width, height, { fit: 'cover', position: sharp.strategy.attention })
    .jpeg({ quality: 80, mozjpeg: true })
    .toBuffer();
}
