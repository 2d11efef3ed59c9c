import type { Locale } from '#root/lib/domain/locale.ts';
import { type FeedFormat, type FeedPlace, feedHref, feedTypes } from '#root/lib/feeds/feed-address.ts';

/** A feed that a page announces; `title` as readers' lists of feeds show it. */
export type AnnouncedFeed = { place: FeedPlace; title: string; formats?: readonly FeedFormat[] };

/** The feeds of a page by media type, in the shape of Next's metadata; whole addresses, the page's own feed first. */
export function feedLinks(locale: Locale, feeds: readonly AnnouncedFeed[], site: URL) {
  const types: Record<string, { url: string; title: string }[]> = {};
  const standard: readonly FeedFormat[] = ['xml'];
  for (const { place, title, formats = standard } of feeds) {
    for (const format of formats) {
      const links = types[feedTypes[format]] ?? [];
      links.push({ url: new URL(feedHref(locale, place, format), site).href, title });
      types[feedTypes[format]] = links;
    }
  }
  return types;
}
