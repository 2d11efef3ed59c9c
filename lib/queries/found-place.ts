import type { Locale } from '#root/lib/domain/locale.ts';
import { defaultLocale } from '#root/lib/domain/locale.ts';
import type { OldView } from '#root/lib/domain/redirect.ts';
import { type FeedFormat, type FeedPlace, feedHref } from '#root/lib/feeds/feed-address.ts';
import { href, type Place } from '#root/lib/i18n/href.ts';

/** What an old address was found to mean, before it is known where that stands today. */
export type FoundPlace =
  | { kind: 'story'; id: number; locale?: Locale }
  | { kind: 'place'; locale: Locale; place: Place }
  | { kind: 'path'; path: string };

const formats: Record<OldView, FeedFormat | undefined> = { page: undefined, rss: 'xml', atom: 'atom', json: 'json' };

/** The path of what was found, percent-encoded; its feed where that was asked for and there is one. */
export function hrefOfFound(found: FoundPlace, view: OldView): string {
  const format = formats[view];
  switch (found.kind) {
    case 'story':
      return feedHref(found.locale ?? defaultLocale, { to: 'comments', id: found.id }, format ?? 'xml');
    case 'path': {
      const { pathname, search } = new URL(found.path.normalize('NFC'), 'http://site');
      return `${pathname.replace(/%[0-9a-f]{2}/g, (encoded) => encoded.toUpperCase())}${search}`;
    }
    case 'place': {
      const { locale, place } = found;
      return format && hasFeed(place) ? feedHref(locale, place, format) : href(locale, place);
    }
  }
}

function hasFeed(place: Place): place is Extract<FeedPlace, Place> {
  return place.to === 'front' || place.to === 'section' || place.to === 'tag' || place.to === 'author';
}
