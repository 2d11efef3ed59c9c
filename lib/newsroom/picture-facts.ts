import type { Picture } from '#root/lib/domain/block.ts';
import { wordsOf } from '#root/lib/domain/placed-pictures.ts';
import type { PictureFacts } from '#root/lib/domain/publish-gate.ts';
import type { Store } from '#root/lib/store/port.ts';
import { licenceOf } from './picture-licence.ts';

/**
 * What the publish gate must know of a picture of a story at instant `now` (milliseconds since the epoch); undefined where the
 * library has none such.
 */
export async function pictureFacts(store: Store, picture: Picture, now: number): Promise<PictureFacts | undefined> {
  const media = await store.get('media', picture.mediaId);
  if (!media) return undefined;
  const isTold = wordsOf(picture, media).alt.trim() !== '';
  return {
    width: media.width,
    licence: licenceOf(media, picture, now),
    alt: picture.decorative ? 'decorative' : isTold ? 'given' : 'missing',
  };
}
