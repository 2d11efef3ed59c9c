import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mediaSchema } from '#root/lib/domain/media.ts';
import { maxImageBytes } from './image-limits.ts';
import { srcset } from './srcset.ts';
import { type StoredImage, storeImage, widthsOf } from './store-image.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'naba-media-'));
});
afterAll(() => rm(folder, { recursive: true }));

const details = { originalName: 'port.jpg', alt: 'الميناء', now: Date.UTC(2026, 0, 1) };
const green = { r: 10, g: 120, b: 90 };
function picture(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: green } });
}
function mediaOf(stored: StoredImage) {
  if (!stored.ok) throw new Error(stored.code);
  return mediaSchema.parse(stored.media);
}

describe('a picture that comes in', () => {
  test('is kept at every width it has, in three formats, and never enlarged', async () => {
    const media = mediaOf(await storeImage(folder, await picture(1400, 700).jpeg().toBuffer(), details));
    expect([media.width, media.height]).toEqual([1400, 700]);
    expect(media.renditions.map(({ width, height, format }) => `${format} ${width}x${height}`)).toEqual([
      'avif 320x160',
      'webp 320x160',
      'avif 640x320',
      'webp 640x320',
      'avif 960x480',
      'webp 960x480',
      'avif 1280x640',
      'webp 1280x640',
      'jpeg 1200x600',
    ]);
    for (const { file, bytes } of media.renditions) {
      expect((await stat(path.join(folder, file))).size).toBe(bytes);
      expect(file).toMatch(/^([0-9a-f]{2})\/\1[0-9a-f]{30}-\d+\.(avif|webp|jpg)$/);
    }
    const [r, g, b] = (media.colour.match(/[0-9a-f]{2}/g) ?? []).map((part) => Number.parseInt(part, 16));
    expect(Math.abs((r ?? 0) - green.r)).toBeLessThan(16);
    expect(Math.abs((g ?? 0) - green.g)).toBeLessThan(16);
    expect(Math.abs((b ?? 0) - green.b)).toBeLessThan(16);
  });

  test('gives the same id and files again, and leaves no draft behind', async () => {
    const bytes = await picture(400, 300).webp().toBuffer();
    const first = mediaOf(await storeImage(folder, bytes, details));
    expect(mediaOf(await storeImage(folder, bytes, { ...details, now: 0 })).renditions).toEqual(first.renditions);
    const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.tmp'));
    expect(files).toEqual([]);
  });

  test('stands upright and tells neither camera nor place', async () => {
    const bytes = await picture(600, 400)
      .withExif({ IFD0: { Copyright: 'secret-owner' }, IFD3: { GPSLatitude: '30/1 2/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(bytes.includes('secret-owner') || bytes.includes('Exif')).toBe(true);
    const media = mediaOf(await storeImage(folder, bytes, details));
    expect([media.width, media.height]).toEqual([400, 600]);
    for (const { file } of media.renditions) {
      const kept = await readFile(path.join(folder, file));
      expect(kept.includes('Exif') || kept.includes('secret-owner')).toBe(false);
    }
  });

  test('keeps its colours where they were told in another space, and says so no more', async () => {
    const vivid = sharp({ create: { width: 400, height: 300, channels: 3, background: { r: 30, g: 200, b: 60 } } });
    const bytes = await vivid.withIccProfile('p3').png().toBuffer();
    const media = mediaOf(await storeImage(folder, bytes, details));
    for (const { file } of media.renditions) {
      const kept = await readFile(path.join(folder, file));
      for (const trace of ['ICC_PROFILE', 'ICCP', 'prof']) expect(kept.includes(trace), file).toBe(false);
    }
    const jpeg = media.renditions.find(({ format }) => format === 'jpeg')?.file ?? '';
    const { channels } = await sharp(await readFile(path.join(folder, jpeg))).stats();
    // What was asked for in sRGB went into the wider space and came back.
    expect(channels.map(({ mean }) => Math.round(mean / 10))).toEqual([3, 20, 6]);
  });

  test.each(['png', 'gif', 'webp', 'jpeg'] as const)('may be %s by content', async (format) => {
    const bytes = await picture(330, 200).toFormat(format).toBuffer();
    expect(mediaOf(await storeImage(folder, bytes, details)).renditions.length).toBe(3);
  });
});

describe('what is refused', () => {
  const refusal = async (bytes: Uint8Array) => {
    const stored = await storeImage(folder, bytes, details);
    return stored.ok ? 'taken' : stored.code;
  };
  test('other kinds, whatever they are called', async () => {
    expect(await refusal(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('image-kind');
    expect(await refusal(await picture(64, 64).avif().toBuffer())).toBe('image-kind');
    expect(await refusal(await picture(64, 64).tiff().toBuffer())).toBe('image-kind');
    expect(await refusal(Buffer.alloc(0))).toBe('image-kind');
  });
  test('a decoder that is not on the list does not run even if asked', async () => {
    const avif = await picture(64, 64).avif().toBuffer();
    await expect(sharp(avif).metadata()).rejects.toThrow();
  });
  test('too many bytes, too many pixels, damaged ones', async () => {
    expect(await refusal(Buffer.alloc(maxImageBytes + 1))).toBe('image-too-large');
    expect(await refusal(await picture(10_000, 8001).png().toBuffer())).toBe('image-too-many-pixels');
    const cut = await picture(800, 800).png({ compressionLevel: 0 }).toBuffer();
    expect(await refusal(cut.subarray(0, cut.length >> 1))).toBe('image-damaged');
  });
});

test('the widths of small and odd pictures', () => {
  expect(widthsOf(200)).toEqual([200]);
  expect(widthsOf(330)).toEqual([320]);
  expect(widthsOf(700)).toEqual([320, 640]);
  expect(widthsOf(800)).toEqual([320, 640, 800]);
  expect(widthsOf(5000)).toEqual([320, 640, 960, 1280, 1920]);
});

test('srcset names the files of one format with their widths', async () => {
  const media = mediaOf(await storeImage(folder, await picture(700, 350).jpeg().toBuffer(), details));
  const [narrow, wide] = media.renditions.filter(({ format }) => format === 'webp');
  expect(srcset(media, 'webp', '/m/')).toBe(`/m/${narrow?.file} 320w, /m/${wide?.file} 640w`);
});
