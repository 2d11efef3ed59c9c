/** The shapes in which pictures stand, as the generated covers are named too. */
export type Ratio = '16x9' | '4x3' | '1x1';

export const ratioClass: Record<Ratio, string> = {
  '16x9': 'aspect-video',
  '4x3': 'aspect-4/3',
  '1x1': 'aspect-square',
};

/** Width and height that tell the browser the shape before the picture is there. */
export const ratioSize: Record<Ratio, { width: number; height: number }> = {
  '16x9': { width: 1600, height: 900 },
  '4x3': { width: 1200, height: 900 },
  '1x1': { width: 900, height: 900 },
};
