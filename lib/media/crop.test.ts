import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cropShapes, cropSizes } from '#root/lib/domain/crop-shapes.ts';
import type { Media } from '#root/lib/domain/media.ts';
import { cropHref, cropped } from './crop.ts';

let folder: string;
let media: Media;

/** Grey, with a red square in its corner at the top and the end. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'naba-crop-'));
  const [grey, red] = ['#808080', '#ff0000'];
  const mark = await sharp({ create: { width: 200, height: 200, channels: 3, background: red } })
    .png()
    .toBuffer();
  const picture = sharp({ create: { width: 2000, height: 3000, channels: 3, background: grey } });
  await writeFile(
    path.join(folder, 'tall.webp'),
    await picture
      .composite([{ input: mark, left: 1800, top: 0 }])
      .webp()
      .toBuffer(),
  );
  media = {
    ...{ schema: 1, id: 'm-tall', version: 1, width: 2000, height: 3000, colour: grey, alt: '', originalName: 'x' },
    renditions: [{ width: 2000, height: 3000, format: 'webp', file: 'tall.webp', bytes: 1 }],
    createdAt: '2026-01-01T00:00:00.000Z',
  };
});
afterAll(() => rm(folder, { recursive: true }));

/** How red the corner of the cut is, from 0 to 255. */
async function cornerOf(jpeg: Buffer): Promise<number> {
  const { width } = await sharp(jpeg).metadata();
  const square = { left: width - 40, top: 10, width: 20, height: 20 };
  // What `stats` tells is of a whole file, not of a part that is taken out of it.
  const corner = await sharp(await sharp(jpeg).extract(square).png().toBuffer()).stats();
  return (corner.channels[0]?.mean ?? 0) - (corner.channels[1]?.mean ?? 0);
}

test('a cut has its focal point in it, at the size that is asked for', async () => {
  for (const shape of cropShapes) {
    const top = await cropped(folder, { ...media, focus: { x: 95, y: 3 } }, shape);
    const bottom = await cropped(folder, { ...media, focus: { x: 95, y: 97 } }, shape);
    expect(await sharp(top).metadata()).toMatchObject({ ...cropSizes[shape], format: 'jpeg' });
    expect(await cornerOf(top)).toBeGreaterThan(150);
    expect(Math.abs(await cornerOf(bottom))).toBeLessThan(20);
  }
});

test('another focal point is another address, and none is the address of old', () => {
  expect(cropHref(media, '1x1')).toBe('/crops/m-tall-1x1.jpg');
  expect(cropHref({ ...media, focus: { x: 0, y: 100 } }, '16x9')).toBe('/crops/m-tall-16x9-0-100.jpg');
});
