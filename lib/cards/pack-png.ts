import sharp from 'sharp';
import { cardBytes } from './card-face.ts';

/** From the finest to the coarsest; the last one is 2 bits a pixel before compression, which no picture can bring over the limit. */
const palettes = [
  { colours: 256, dither: 0.8 },
  { colours: 64, dither: 0.4 },
  { colours: 16, dither: 0 },
  { colours: 4, dither: 0 },
] as const;

/** `pixels` (RGBA) as a PNG of at most `cardBytes`, in as many colours as that allows. */
export async function packPng(pixels: Buffer, size: { width: number; height: number }): Promise<Buffer> {
  let packed: Buffer | undefined;
  for (const palette of palettes) {
    packed = await sharp(pixels, { raw: { ...size, channels: 4 } })
      .removeAlpha()
      .png({ palette: true, effort: 4, compressionLevel: 9, ...palette })
      .toBuffer();
    if (packed.length < cardBytes) return packed;
  }
  throw new Error(`no palette brings the card under ${cardBytes} bytes (${packed?.length})`);
}
