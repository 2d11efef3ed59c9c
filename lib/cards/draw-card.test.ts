import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { coverArt } from '#root/lib/cover-art/cover-art.ts';
import { type CardFace, cardBytes, cardSize } from './card-face.ts';
import { drawCard } from './draw-card.ts';
import { packPng } from './pack-png.ts';

const face: CardFace = {
  locale: 'ar',
  headline: 'قمة G20 (الدورة الثالثة): نموّ بنسبة 75% في «الاقتصاد الأخضر»',
  kicker: 'شئون عالمية',
  date: '23 نوفمبر 2026',
  paper: 'نبأ',
  picture: { svg: coverArt({ id: 7, hue: 'world', ratio: '16:9' }) },
};

/** The share of dark pixels in a part of the finished card, from the left edge. */
async function ink(png: Buffer, [from, to]: readonly [number, number], [top, bottom]: readonly [number, number]) {
  const image = await loadImage(png);
  const context = createCanvas(cardSize.width, cardSize.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(from, top, to - from, bottom - top);
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) + (data[at + 1] ?? 255) < 240) dark += 1;
  return dark / (data.length / 4);
}

describe('the card of a story', () => {
  test('is a PNG of the right size and weight', async () => {
    const png = await drawCard(face);
    const image = await loadImage(png);
    expect([image.width, image.height]).toEqual([1200, 630]);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.length).toBeLessThan(cardBytes);
  });

  test('begins at the right in Arabic and at the left in English', async () => {
    const rows = [440, 520] as const;
    const [left, right] = [[0, 500] as const, [700, 1200] as const];
    const arabic = await drawCard({ ...face, headline: 'مطر غزير' });
    expect(await ink(arabic, left, rows)).toBe(0);
    expect(await ink(arabic, right, rows)).toBeGreaterThan(0.02);
    const english = await drawCard({ ...face, locale: 'en', headline: 'Rain', kicker: 'News', paper: 'Naba' });
    expect(await ink(english, right, rows)).toBe(0);
    expect(await ink(english, left, rows)).toBeGreaterThan(0.02);
  });

  test('is drawn without a picture too', async () => {
    const { picture: _, ...bare } = face;
    expect((await drawCard(bare)).length).toBeGreaterThan(5_000);
  });

  test('keeps under its limit even where every pixel differs', async () => {
    const pixels = Buffer.alloc(cardSize.width * cardSize.height * 4);
    let value = 12345;
    for (let at = 0; at < pixels.length; at += 1) {
      value = (Math.imul(value, 1103515245) + 12345) >>> 0;
      pixels[at] = value >>> 16;
    }
    expect((await packPng(pixels, cardSize)).length).toBeLessThan(cardBytes);
  });
});
