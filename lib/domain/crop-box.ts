import type { Focus } from './media.ts';

export type Size = { width: number; height: number };
/** A part of a picture, in its pixels. */
export type Box = { x: number; y: number } & Size;

/** What of a picture is seen once it is cut to the shape of `shape` (any size of it), the focal point as far inside as it goes. */
export function cropBox(picture: Size, shape: Size, focus: Focus): Box {
  const scale = Math.min(picture.width / shape.width, picture.height / shape.height);
  const width = Math.max(1, Math.min(picture.width, Math.round(shape.width * scale)));
  const height = Math.max(1, Math.min(picture.height, Math.round(shape.height * scale)));
  return {
    x: begin(picture.width, width, focus.x),
    y: begin(picture.height, height, focus.y),
    width,
    height,
  };
}

/** Where a window begins that has the point in its middle, and does not leave the picture. */
function begin(whole: number, window: number, percent: number): number {
  return Math.max(0, Math.min(whole - window, Math.round((whole * percent) / 100 - window / 2)));
}

/**
 * The same cut as a style sheet says it (`object-position`), in percent of what is cut away. A picture that fills a shape is
 * cut along one of its sides only: one number says it for both.
 */
export function cutPosition(picture: Size, shape: Size, focus: Focus): number {
  const { x, y, width, height } = cropBox(picture, shape, focus);
  const [begun, spare] =
    picture.width - width > picture.height - height ? [x, picture.width - width] : [y, picture.height - height];
  return spare === 0 ? 50 : (begun / spare) * 100;
}
