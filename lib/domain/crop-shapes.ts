/** The shapes that search engines ask for, by their name in addresses, in pixels: each at least 1,200 wide. */
export const cropSizes = {
  '16x9': { width: 1200, height: 675 },
  '4x3': { width: 1200, height: 900 },
  '1x1': { width: 1200, height: 1200 },
} as const;
export type CropShape = keyof typeof cropSizes;
export const cropShapes = Object.keys(cropSizes) as CropShape[];
