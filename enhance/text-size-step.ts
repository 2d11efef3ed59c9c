/** The sizes of prose in order; app/globals.css gives the last two their scale by `data-text-size`. */
export const textSizes = ['normal', 'large', 'larger'] as const;
export type TextSizeName = (typeof textSizes)[number];

/** The size `steps` above (or below) `size`, held within the three; anything unknown counts as normal. */
export function stepFrom(size: string | null, steps: number): TextSizeName {
  const from = Math.max(0, textSizes.indexOf(size as TextSizeName));
  return textSizes[Math.min(Math.max(from + steps, 0), textSizes.length - 1)] ?? 'normal';
}
