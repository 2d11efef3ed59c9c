import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { Media, Rendition } from '#root/lib/domain/media.ts';
import { imageHasher } from './image-hash.ts';
import { imageKindOf } from './image-kind.ts';
import { maxImageBytes, maxImagePixels } from './image-limits.ts';

/** Widths in pixels that every picture is kept in, as far as it has them. */
export const renditionWidths = [320, 640, 960, 1280, 1920] as const;
/** Width of the one JPEG, for messengers and feed readers. */
const sharingWidth = 1200;

export type ImageRefusal = 'image-kind' | 'image-too-large' | 'image-too-many-pixels' | 'image-damaged';
export type StoredImage = { ok: true; media: Media } | { ok: false; code: ImageRefusal };
export type ImageDetails = { originalName: string; alt: string; credit?: string; now: number };

// Only these decoders are ever run in this process, whatever a file claims to be.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadNsgif'],
});

/**
 * Takes a picture (JPEG, PNG, WebP or a GIF's first frame, known by content) into the media `folder`: upright, without EXIF
 * and place, in AVIF and WebP at every width it has and one JPEG for sharing. The same bytes give the same id and files;
 * the medium comes as version 1, for the caller to commit. Encoding runs on libuv's threads.
 * @throws the file system's error where the folder can not be written
 */
export async function storeImage(folder: string, bytes: Uint8Array, details: ImageDetails): Promise<StoredImage> {
  if (bytes.byteLength > maxImageBytes) return { ok: false, code: 'image-too-large' };
  if (!imageKindOf(bytes)) return { ok: false, code: 'image-kind' };
  return keepImage(folder, bytes, hashOf(bytes), details);
}

/**
 * The same for a picture that stands in a file, of which size and kind are known to be right.
 * @param hash of the file's bytes, as `imageHasher` gives it
 */
export function storeImageFile(
  folder: string,
  { file, hash }: { file: string; hash: string },
  details: ImageDetails,
): Promise<StoredImage> {
  return keepImage(folder, file, hash, details);
}

async function keepImage(
  folder: string,
  source: Uint8Array | string,
  hash: string,
  details: ImageDetails,
): Promise<StoredImage> {
  const input = () => sharp(source, { limitInputPixels: maxImagePixels, failOn: 'error' });
  const opened = await upright(input);
  if (typeof opened === 'string') return { ok: false, code: opened };
  const { width, height } = opened;

  const shelf = path.join(folder, hash.slice(0, 2));
  await mkdir(shelf, { recursive: true });
  const pixels = input().rotate().toColourspace('srgb');
  const keep = (size: number, format: Rendition['format']) => rendition(pixels, folder, hash, size, format);
  try {
    const renditions: Rendition[] = [];
    for (const size of widthsOf(width)) renditions.push(await keep(size, 'avif'), await keep(size, 'webp'));
    renditions.push(await keep(Math.min(width, sharingWidth), 'jpeg'));
    await syncFolder(shelf);
    const media: Media = {
      schema: 1,
      id: mediaIdOfHash(hash),
      version: 1,
      width,
      height,
      renditions,
      colour: await mainColour(pixels),
      alt: details.alt,
      ...(details.credit && { credit: details.credit }),
      originalName: details.originalName,
      createdAt: new Date(details.now).toISOString(),
    };
    return { ok: true, media };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code) throw error;
    return { ok: false, code: 'image-damaged' };
  }
}

/** The id that the medium of these bytes has. */
export function mediaIdOf(bytes: Uint8Array): string {
  return mediaIdOfHash(hashOf(bytes));
}

/** The id that the medium of bytes with this hash has. */
export function mediaIdOfHash(hash: string): string {
  return `m-${hash}`;
}

function hashOf(bytes: Uint8Array): string {
  const hasher = imageHasher();
  hasher.update(bytes);
  return hasher.hash();
}

/** Every standard width below the picture's own, and its own where that is well beyond them. */
export function widthsOf(width: number): number[] {
  const smaller = renditionWidths.filter((step) => step <= width);
  const largest = smaller.at(-1) ?? 0;
  const own = width < 1920 && width > largest * 1.1;
  return own ? [...smaller, width] : smaller;
}

/** The size the picture has once turned upright, or why it is refused. */
async function upright(input: () => Sharp): Promise<{ width: number; height: number } | ImageRefusal> {
  try {
    const { width, height, autoOrient } = await input().metadata();
    if (width * height > maxImagePixels) return 'image-too-many-pixels';
    return { width: autoOrient.width, height: autoOrient.height };
  } catch (error) {
    return /pixel limit/.test((error as Error).message) ? 'image-too-many-pixels' : 'image-damaged';
  }
}

async function rendition(
  pixels: Sharp,
  folder: string,
  hash: string,
  width: number,
  format: Rendition['format'],
): Promise<Rendition> {
  const file = `${hash.slice(0, 2)}/${hash}-${width}.${format === 'jpeg' ? 'jpg' : format}`;
  const resized = pixels.clone().resize({ width, withoutEnlargement: true });
  const { data, info } = await encode(resized, format).toBuffer({ resolveWithObject: true });
  await writeWhole(path.join(folder, file), data);
  return { width: info.width, height: info.height, format, file, bytes: data.length };
}

function encode(image: Sharp, format: Rendition['format']): Sharp {
  switch (format) {
    case 'avif':
      return image.avif({ quality: 52, effort: 3 });
    case 'webp':
      return image.webp({ quality: 76 });
    case 'jpeg':
      return image.flatten({ background: '#ffffff' }).jpeg({ quality: 80, mozjpeg: true });
  }
}

async function mainColour(pixels: Sharp): Promise<string> {
  const small = await pixels.clone().resize({ width: 64 }).flatten({ background: '#ffffff' }).png().toBuffer();
  const { dominant } = await sharp(small).stats();
  return `#${[dominant.r, dominant.g, dominant.b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Writes beside, syncs and renames: a file of the library is whole or not there. One that is there already is kept. */
async function writeWhole(file: string, data: Buffer): Promise<void> {
  const there = await stat(file).catch(() => undefined);
  if (there?.size === data.length) return;
  const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`;
  try {
    const handle = await open(draft, 'wx');
    try {
      await handle.writeFile(data);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
