import type { Picture } from '#root/lib/domain/block.ts';
import type { Media } from '#root/lib/domain/media.ts';

/**
 * Whether the paper may print the picture at instant `now` (milliseconds since the epoch): by a licence that still runs, or,
 * where the library knows of none, by whose it is said to be.
 */
export function licenceOf(media: Media, picture: Picture, now: number): 'given' | 'missing' | 'over' {
  const { licence } = media;
  if (licence?.until !== undefined && Date.parse(licence.until) <= now) return 'over';
  return licence || picture.credit?.trim() || media.credit?.trim() ? 'given' : 'missing';
}
