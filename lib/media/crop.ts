import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { cropBox } from '#root/lib/domain/crop-box.ts';
import { type CropShape, cropSizes } from '#root/lib/domain/crop-shapes.ts';
import type { Media } from '#root/lib/domain/media.ts';
import { renditionsOf } from './srcset.ts';

/**
 * The path of a picture cut to a shape: with its focal point, so that another point is another address. What an address gave
 * once it gives for ever.
 */
export function cropHref({ id, focus }: Pick<Media, 'id' | 'focus'>, shape: CropShape): string {
  return `/crops/${id}-${shape}${focus ? `-${focus.x}-${focus.y}` : ''}.jpg`;
}

/**
 * The picture cut to `shape` round its focal point, or where it has none round what catches the eye, as JPEG. Smaller
 * pictures are enlarged. Runs on libuv's threads.
 * @param folder the media folder; @throws where the picture's file is not there or broken
 */
export async function cropped(folder: string, media: Media, shape: CropShape): Promise<Buffer> {
  const source = renditionsOf(media, 'webp').at(-1) ?? renditionsOf(media, 'jpeg').at(-1);
  if (!source) throw new Error(`${media.id} has no rendition to cut from`);
  const { width, height } = cropSizes[shape];
  const whole = sharp(path.join(folder, source.file));
  return cutRound(whole, source, shape, media.focus)
    .resize(width, height, { fit: 'cover', position: media.focus ? 'centre' : sharp.strategy.attention })
    .jpeg({ quality: 80, mozjpeg: true })
    .toBuffer();
}

function cutRound(whole: Sharp, source: { width: number; height: number }, shape: CropShape, focus: Media['focus']) {
  if (!focus) return whole;
  const { x, y, width, height } = cropBox(source, cropSizes[shape], focus);
  return whole.extract({ left: x, top: y, width, height });
}
