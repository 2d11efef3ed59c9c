import { type Feed, type FeedAuthor, type FeedEntry, feedUpdated } from './feed.ts';
import { feedTypes } from './feed-address.ts';
import { feedStyle } from './feed-style.ts';
import { element, xmlDocument } from './markup.ts';

/** A feed as Atom (RFC 4287), with its deleted entries (RFC 6721), threads (RFC 4685) and Media RSS's pictures. */
export function atom(feed: Feed): string {
  const names = {
    xmlns: 'http://www.w3.org/2005/Atom',
    'xmlns:at': 'http://purl.org/atompub/tombstones/1.0',
    'xmlns:media': 'http://search.yahoo.com/mrss/',
    'xmlns:thr': 'http://purl.org/syndication/thread/1.0',
    'xml:lang': feed.locale,
  };
  const root = element(
    'feed',
    names,
    element('id', {}, feed.self.atom),
    element('title', {}, feed.title),
    element('subtitle', {}, feed.description),
    element('updated', {}, feedUpdated(feed)),
    element('link', { rel: 'self', type: feedTypes.atom, href: feed.self.atom }),
    feed.hubs.map((hub) => element('link', { rel: 'hub', href: hub })),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: feed.locale, href: feed.home }),
    element('icon', {}, feed.icon),
    element('generator', {}, 'Naba'),
    // Of every entry that names none.
    element('author', {}, element('name', {}, feed.paper)),
    feed.deleted.map(({ id, at }) => element('at:deleted-entry', { ref: id, when: at })),
    feed.entries.map((entry) => entryOf(entry, feed.locale)),
  );
  return xmlDocument(root, feedStyle);
}

function entryOf(entry: FeedEntry, locale: string) {
  const { picture, comments } = entry;
  return element(
    'entry',
    { 'xml:lang': locale },
    element('id', {}, entry.id),
    element('title', {}, entry.title),
    element('published', {}, entry.published),
    element('updated', {}, entry.updated),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: locale, href: entry.url }),
    comments &&
      element('link', { rel: 'replies', type: feedTypes.atom, href: comments.feed, 'thr:count': comments.count }),
    entry.authors.map(authorOf),
    entry.categories.map((term) => element('category', { term })),
    entry.summary !== undefined && element('summary', {}, entry.summary),
    element('content', { type: 'html' }, entry.html),
    picture && [
      element('link', { rel: 'enclosure', type: picture.type, length: picture.bytes, href: picture.url }),
      element('media:content', {
        url: picture.url,
        medium: 'image',
        type: picture.type,
        width: picture.width,
        height: picture.height,
      }),
    ],
  );
}

function authorOf({ name, url }: FeedAuthor) {
  return element('author', {}, element('name', {}, name), url !== undefined && element('uri', {}, url));
}
