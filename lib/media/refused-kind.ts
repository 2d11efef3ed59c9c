import { imageKindOf } from './image-kind.ts';

/** What is not taken in, told apart so that each can be told what to do: everything else is `image-kind`. */
export type KindRefusal = 'image-heif' | 'image-avif' | 'image-svg' | 'image-kind';

/** So many first bytes tell what a file is. */
export const tellingBytes = 1024;

const heifBrands = /^(?:heic|heix|heim|heis|hevc|hevx|mif1|msf1)/;

/** Why a file that begins with these bytes is not taken in; undefined where it may be a picture. */
export function refusedKind(begin: Uint8Array): KindRefusal | undefined {
  if (imageKindOf(begin)) return undefined;
  const text = Buffer.from(begin.buffer, begin.byteOffset, Math.min(begin.byteLength, tellingBytes)).toString('latin1');
  if (text.slice(4, 8) === 'ftyp') {
    // The first name is the chief one; a HEIF file may name AVIF among the others and the other way round.
    if (text.slice(8, 12) === 'avif' || text.slice(8, 12) === 'avis') return 'image-avif';
    if (heifBrands.test(text.slice(8, 12))) return 'image-heif';
  }
  return /<svg[\s>]/i.test(text) ? 'image-svg' : 'image-kind';
}
