import type { Focus, Media } from '#root/lib/domain/media.ts';
import { entityIdSchema } from '#root/lib/domain/value.ts';
import { dayIn } from '#root/lib/i18n/time-zone.ts';
import { smallPicture } from '#root/lib/newsroom/picture-choice.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { siteSettings } from './site.ts';

/** A picture as its page at the desk changes it. */
export type EditedPicture = Pick<Media, 'id' | 'version' | 'width' | 'height' | 'alt'> & {
  /** A size of it that a window's width is enough for. */
  src: string;
  caption: string;
  credit: string;
  licence: string;
  /** The last day on which it may be printed, by the paper's clock: `YYYY-MM-DD`, or empty. */
  until: string;
  focus: Focus | undefined;
};

/** Wide enough to set a point in, small enough for a telephone. */
const shownWidth = 960;

/** The picture `id` of the library; undefined where there is none. */
export async function libraryPicture(id: string): Promise<{ media: Media; edited: EditedPicture } | undefined> {
  const media = entityIdSchema.safeParse(id).success ? await store().get('media', id) : undefined;
  if (!media) return undefined;
  const { version, width, height, alt, caption = '', credit = '', licence, focus } = media;
  const { timeZone } = await siteSettings();
  const until = licence?.until === undefined ? '' : dayIn(timeZone, Date.parse(licence.until) - 1);
  const words = { alt, caption, credit, licence: licence?.name ?? '', until };
  return { media, edited: { id, version, width, height, ...words, focus, src: smallPicture(media, shownWidth) } };
}
