import { inLocale, type Locale } from '#root/lib/domain/locale.ts';
import { placedPictures } from '#root/lib/domain/placed-pictures.ts';
import type { StoryText } from '#root/lib/domain/working-copy.ts';
import type { Store } from '#root/lib/store/port.ts';
import { type PictureChoice, pictureChoice } from './picture-choice.ts';

/** The names of the tags and authors that a text has. */
export async function namesIn(store: Store, { tagIds, authorIds }: StoryText, locale: Locale) {
  const named = await Promise.all([
    ...tagIds.map((id) => store.get('tag', id)),
    ...authorIds.map((id) => store.get('author', id)),
  ]);
  return named.flatMap((one) => (one ? [{ value: one.id, text: inLocale(one.name, locale) }] : []));
}

/** The pictures that a text has, as the desk shows them. */
export async function picturesIn(store: Store, text: StoryText): Promise<PictureChoice[]> {
  const ids = new Set(placedPictures(text).map(({ mediaId }) => mediaId));
  const media = await Promise.all([...ids].map((id) => store.get('media', id)));
  return media.flatMap((one) => (one ? [pictureChoice(one)] : []));
}
