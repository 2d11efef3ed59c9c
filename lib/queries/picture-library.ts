import type { Media } from '#root/lib/domain/media.ts';
import { type PictureChoice, pictureChoice } from '#root/lib/newsroom/picture-choice.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import type { PictureFilter, Slice, Window } from '#root/lib/store/port.ts';
import { normalise } from '#root/lib/text/normalise.ts';

/** Which pictures of the library are looked for: all, or those that want something done. */
export const pictureLists = ['all', 'undescribed', 'licence', 'unused'] as const;
export type PictureList = (typeof pictureLists)[number];

/** A picture as the library shows it. */
export type LibraryPicture = PictureChoice & { licenceEnds: 'never' | 'over' | 'soon' | 'later'; createdAt: string };

export const picturesPerPage = 48;
/** A licence that ends within so many days ends soon. */
const soonDays = 30;

/** The pictures of the library with all words of `text`, the newest first. @param now milliseconds since the epoch */
export async function pictureLibrary(
  { text = '', list = 'all' }: { text?: string | undefined; list?: PictureList },
  window: Window,
  now: number,
): Promise<Slice<LibraryPicture>> {
  const words = normalise(text).split(' ').filter(Boolean);
  const { items, total } = await store().reads.pictures({ words, ...conditionOf(list, now) }, window);
  const media = await Promise.all(items.map((id) => store().get('media', id)));
  return { items: media.flatMap((one) => (one ? [libraryPicture(one, now)] : [])), total };
}

function conditionOf(list: PictureList, now: number): Omit<PictureFilter, 'words'> {
  switch (list) {
    case 'all':
      return {};
    case 'undescribed':
    case 'unused':
      return { only: list };
    case 'licence':
      return { endsBefore: now + soonDays * 86_400_000 };
  }
}

function libraryPicture(media: Media, now: number): LibraryPicture {
  return { ...pictureChoice(media), licenceEnds: licenceEnds(media, now), createdAt: media.createdAt };
}

/** When the paper's right to print the picture ends, seen from `now` (milliseconds since the epoch). */
export function licenceEnds({ licence }: Pick<Media, 'licence'>, now: number): LibraryPicture['licenceEnds'] {
  if (licence?.until === undefined) return 'never';
  const left = Date.parse(licence.until) - now;
  if (left <= 0) return 'over';
  return left < soonDays * 86_400_000 ? 'soon' : 'later';
}
