import type { Media, Rendition } from '#root/lib/domain/media.ts';
import { renditionsOf } from '#root/lib/media/srcset.ts';
import { noteTag } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { wpDate } from '#root/lib/wp-json/wp-date.ts';
import { noPost } from '#root/lib/wp-json/wp-error.ts';
import { byWpNumber, wpNumber } from '#root/lib/wp-json/wp-number.ts';
import type { WpParameters } from '#root/lib/wp-json/wp-parameters.ts';
import type { WpList, WpResource } from '#root/lib/wp-json/wp-resource.ts';
import { siteSettings } from '../site.ts';
import { ownLinks, rendered, whole } from './wp-address.ts';

/** Clients look for these names: the sizes of ours that are next to WordPress's. */
const sizeNames = [
  ['medium', 320],
  ['medium_large', 640],
  ['large', 960],
] as const;

/** The pictures of the media library, newest first where nothing else is asked. */
export async function wpMediaList(asked: WpParameters): Promise<WpList> {
  noteTag(dependency.all('media'));
  const all = await store().all('media');
  const words = asked.search.toLowerCase();
  const fitting = all.filter((media) => {
    const number = wpNumber('media', media.id);
    const at = Date.parse(media.createdAt);
    if (asked.include && !asked.include.includes(number)) return false;
    if (asked.after !== undefined && at <= asked.after) return false;
    if (asked.before !== undefined && at >= asked.before) return false;
    if (asked.slug.length > 0 && !asked.slug.includes(media.id)) return false;
    return !asked.exclude.includes(number) && `${media.originalName} ${media.alt}`.toLowerCase().includes(words);
  });
  const sign = asked.order === 'asc' ? 1 : -1;
  const keyOf = (media: Media) =>
    asked.orderby === 'title' ? media.originalName : asked.orderby === 'slug' ? media.id : media.createdAt;
  const key = new Map(fitting.map((media) => [media, keyOf(media)]));
  fitting.sort((one, other) => sign * compare(key.get(one) ?? '', key.get(other) ?? '') || compare(one.id, other.id));
  const page = fitting.slice(asked.offset, asked.offset + asked.perPage);
  return { items: await Promise.all(page.map(wpMedia)), total: fitting.length };
}

export async function wpMediaItem(number: number): Promise<WpResource> {
  noteTag(dependency.all('media'));
  const media = byWpNumber('media', await store().all('media'), number);
  if (!media) throw noPost();
  return wpMedia(media);
}

export async function wpMedia(media: Media): Promise<WpResource> {
  noteTag(dependency.media(media.id));
  const { timeZone } = await siteSettings();
  const number = wpNumber('media', media.id);
  const { local, gmt } = wpDate(media.createdAt, timeZone);
  const sizes = [...renditionsOf(media, 'webp'), ...renditionsOf(media, 'jpeg')];
  const full = renditionsOf(media, 'jpeg').at(-1) ?? sizes.at(-1) ?? media.renditions[0];
  const named = sizeNames.flatMap(([name, width]) => {
    const found = renditionsOf(media, 'webp').find((rendition) => rendition.width === width);
    return found ? [[name, sizeOf(found)] as const] : [];
  });
  const link = full ? whole(`/media/${full.file}`) : whole('/');
  const body = {
    id: number,
    ...{ date: local, date_gmt: gmt, guid: rendered(link), modified: local, modified_gmt: gmt },
    ...{ slug: media.id, status: 'inherit', type: 'attachment', link, title: rendered(media.originalName) },
    ...{ author: 0, featured_media: 0, comment_status: 'closed', ping_status: 'closed', template: '', meta: [] },
    ...{ description: rendered(''), caption: rendered(media.caption ?? media.credit ?? ''), alt_text: media.alt },
    ...{ media_type: 'image', mime_type: full ? mimeOf(full) : 'image/jpeg', post: null, source_url: link },
    media_details: {
      ...{ width: full?.width ?? media.width, height: full?.height ?? media.height, file: full?.file ?? '' },
      ...{ filesize: full?.bytes ?? 0, image_meta: {} },
      sizes: { ...Object.fromEntries(named), ...(full && { full: sizeOf(full) }) },
    },
  };
  return { body, links: ownLinks('media', number) };
}

function sizeOf(rendition: Rendition): object {
  const { width, height, file, bytes } = rendition;
  return { file, width, height, filesize: bytes, mime_type: mimeOf(rendition), source_url: whole(`/media/${file}`) };
}

function mimeOf({ format }: Rendition): string {
  return `image/${format}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
