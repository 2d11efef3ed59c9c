import type { Locale } from '#root/lib/domain/locale.ts';

/** What stands on the card of a story, ready to be drawn: no reference is left to resolve. */
export type CardFace = {
  locale: Locale;
  headline: string;
  /** The section's name. */
  kicker: string;
  /** The date as the paper writes it. */
  date: string;
  /** The paper's name. */
  paper: string;
  /** The photo's file, or the SVG of the cover drawn for the story; where there is neither, plain colour. */
  picture?: { file: string } | { svg: string };
};

/** The card's size in pixels: what messengers and search engines show at 1.91 to 1. */
export const cardSize = { width: 1200, height: 630 } as const;

/** The most a card may weigh, in bytes: WhatsApp drops pictures much over it. */
export const cardBytes = 300_000;

/** The address of a story's card; another one for each saved version, so that it can be kept for ever. */
export function cardPath(id: number, version: number): string {
  return `/cards/${id}/${version}.png`;
}
