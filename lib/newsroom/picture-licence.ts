import type { Picture } from '#root/lib/domain/block.ts';
import type { Media } from '#root/lib/domain/media.ts';

/**
 * Whether the paper may print the picture: whose it is must be said, with the picture in the library or where it is placed.
 */
export function licenceOf(media: Media, picture: Picture, _now: number): 'given' | 'missing' | 'over' {
  const credit = picture.credit?.trim() || media.credit?.trim();
  return credit ? 'given' : 'missing';
}
