import { cutPosition } from '#root/lib/domain/crop-box.ts';
import type { Media } from '#root/lib/domain/media.ts';
import { type Ratio, ratioSize } from './ratio.ts';

/** The class that cuts a picture of this shape round its focal point, with a space before it; most need none. */
export function cutClass(media: Pick<Media, 'width' | 'height' | 'focus'>, ratio: Ratio | undefined): string {
  if (!media.focus || !ratio) return '';
  // The style sheet has a class for every twentieth of what is cut away.
  const position = Math.round(cutPosition(media, ratioSize[ratio], media.focus) / 5) * 5;
  return position === 50 ? '' : ` cut-${position}`;
}
