import type { Locale } from '#root/lib/domain/locale.ts';
import { href, type Place } from '#root/lib/i18n/href.ts';

/** The formats of the paper's feeds, by the ending of their addresses. */
export const feedFormats = ['xml', 'atom', 'json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** What a feed may be of: the paper, a section, a tag, an author, the corrections, the comments of a story. */
export type FeedPlace =
  | Extract<Place, { to: 'front' | 'section' | 'tag' | 'author' }>
  | { to: 'corrections' }
  | { to: 'comments'; id: number };

/** The media types by which feeds are announced and sent. */
export const feedTypes: Record<FeedFormat, string> = {
  xml: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/** The path of a feed: `/news/world/feed.xml`, `/articles/17/comments.atom`. */
export function feedHref(locale: Locale, place: FeedPlace, format: FeedFormat): string {
  if (place.to === 'comments') return `${root(locale)}/articles/${place.id}/comments.${format}`;
  if (place.to === 'front') return `${root(locale)}/feed.${format}`;
  const page = place.to === 'corrections' ? ({ to: 'page', id: 'corrections' } as const) : place;
  return `${href(locale, page)}/feed.${format}`;
}

function root(locale: Locale): string {
  return href(locale, { to: 'front' }).replace(/\/$/, '');
}
