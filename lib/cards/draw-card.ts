import { readFile } from 'node:fs/promises';
import { createCanvas, type Image, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import { directionOf } from '#root/lib/i18n/direction.ts';
import { type CardFace, cardSize } from './card-face.ts';
import { fontOf, plain, registerFonts, strong } from './card-fonts.ts';
import { packPng } from './pack-png.ts';
import { setHeadline } from './typesetting.ts';

const { width, height } = cardSize;
const margin = 64;
const colours = { paper: '#fdfbf6', ink: '#17150f', muted: '#655f54', brand: '#0d4f52', alert: '#b0112b' };
/** Lines of Arabic need air for dots and marks. */
const leading = 1.38;
/**
 * The card of a story as a PNG of at most `cardBytes`: the picture above, a sheet of the paper with section, headline,
 * the paper's name and the date below. Takes some 100 ms of processor: for a thread of its own.
 * @throws Error where the picture's file can not be read
 */
export async function drawCard(face: CardFace): Promise<Buffer> {
  registerFonts();
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const isRtl = directionOf(face.locale) === 'rtl';
  context.direction = isRtl ? 'rtl' : 'ltr';
  context.textAlign = 'start';
  context.textBaseline = 'alphabetic';

  const heading = setHeadline(face.headline, width - 2 * margin, (size) => {
    return (text) => {
      context.font = fontOf(strong, size);
      return context.measureText(text).width;
    };
  });
  const line = heading.size * leading;
  const top = height - Math.round(margin + 56 + heading.lines.length * line + 92);
  await drawPicture(context, face, top);
  drawSheet(context, top);

  const start = isRtl ? width - margin : margin;
  let baseline = top + 74;
  write(context, face.kicker, { x: start, y: baseline, font: fontOf(strong, 32), colour: colours.brand });
  baseline += 16;
  for (const text of heading.lines) {
    baseline += line;
    write(context, text, {
      x: start,
      y: Math.round(baseline - 0.24 * line),
      font: fontOf(strong, heading.size),
      colour: colours.ink,
    });
  }
  drawFoot(context, face, isRtl);
  return packPng(canvas.data(), cardSize);
}

type Pen = { x: number; y: number; font: string; colour: string };

function write(context: SKRSContext2D, text: string, { x, y, font, colour }: Pen): void {
  context.font = font;
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

/** The picture fills the card down to a little below the sheet's edge, cut round its middle. */
async function drawPicture(context: SKRSContext2D, { picture }: CardFace, top: number): Promise<void> {
  context.fillStyle = colours.brand;
  context.fillRect(0, 0, width, height);
  if (!picture) return;
  const image: Image = await loadImage('svg' in picture ? Buffer.from(picture.svg) : await readFile(picture.file));
  const scale = Math.max(width / image.width, top / image.height);
  const [wide, high] = [image.width * scale, image.height * scale];
  context.drawImage(image, (width - wide) / 2, (top - high) / 2, wide, high);
}

function drawSheet(context: SKRSContext2D, top: number): void {
  context.fillStyle = colours.paper;
  context.fillRect(0, top, width, height - top);
  context.fillStyle = colours.brand;
  context.fillRect(0, top, width, 8);
}

/** The name at the start of the last line with its full stop, the date at its end. */
function drawFoot(context: SKRSContext2D, { paper, date }: CardFace, isRtl: boolean): void {
  const y = height - 46;
  const [start, end] = isRtl ? [width - margin, margin] : [margin, width - margin];
  write(context, paper, { x: start, y, font: fontOf(strong, 52), colour: colours.brand });
  const behind = context.measureText(paper).width + 4;
  write(context, '.', {
    x: isRtl ? start - behind : start + behind,
    y,
    font: fontOf(strong, 52),
    colour: colours.alert,
  });
  context.textAlign = 'end';
  write(context, date, { x: end, y, font: fontOf(plain, 28), colour: colours.muted });
  context.textAlign = 'start';
}
