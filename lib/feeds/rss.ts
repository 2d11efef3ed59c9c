import { type Feed, type FeedEntry, type FeedPicture, feedUpdated } from './feed.ts';
import { feedTypes } from './feed-address.ts';
import { feedStyle } from './feed-style.ts';
import { element, xmlDocument } from './markup.ts';

/** A feed as RSS 2.0, with Atom's self link, Dublin Core's authors, Media RSS's pictures and the whole text. */
export function rss(feed: Feed): string {
  const updated = rfc822(feedUpdated(feed));
  const channel = element(
    'channel',
    {},
    element('title', {}, feed.title),
    element('link', {}, feed.home),
    element('description', {}, feed.description),
    element('language', {}, feed.locale),
    element('lastBuildDate', {}, updated),
    element('generator', {}, 'Naba'),
    element('atom:link', { href: feed.self.xml, rel: 'self', type: feedTypes.xml }),
    feed.hubs.map((hub) => element('atom:link', { href: hub, rel: 'hub' })),
    element(
      'image',
      {},
      element('url', {}, feed.icon),
      element('title', {}, feed.title),
      element('link', {}, feed.home),
    ),
    feed.entries.map(item),
  );
  const names = {
    version: '2.0',
    'xmlns:atom': 'http://www.w3.org/2005/Atom',
    'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:media': 'http://search.yahoo.com/mrss/',
    'xmlns:slash': 'http://purl.org/rss/1.0/modules/slash/',
    'xmlns:wfw': 'http://wellformedweb.org/CommentAPI/',
    'xml:lang': feed.locale,
  };
  return xmlDocument(element('rss', names, channel), feedStyle);
}

function item(entry: FeedEntry) {
  const { picture, comments } = entry;
  return element(
    'item',
    {},
    element('title', {}, entry.title),
    element('link', {}, entry.url),
    element('guid', { isPermaLink: 'false' }, entry.id),
    element('pubDate', {}, rfc822(entry.published)),
    entry.updated !== entry.published && element('atom:updated', {}, entry.updated),
    entry.authors.map(({ name }) => element('dc:creator', {}, name)),
    entry.categories.map((name) => element('category', {}, name)),
    entry.summary !== undefined && element('description', {}, entry.summary),
    element('content:encoded', {}, entry.html),
    picture && mediaContent(picture),
    comments && [
      element('comments', {}, comments.url),
      element('slash:comments', {}, comments.count),
      element('wfw:commentRss', {}, comments.feed),
    ],
  );
}

function mediaContent({ url, type, width, height, bytes, alt, credit }: FeedPicture) {
  return [
    element('enclosure', { url, type, length: bytes }),
    element(
      'media:content',
      { url, medium: 'image', type, width, height, fileSize: bytes },
      alt !== '' && element('media:description', { type: 'plain' }, alt),
      credit !== undefined && element('media:credit', {}, credit),
    ),
  ];
}

/** RFC 822 with four digits of a year, as RSS wants it: `Mon, 23 Nov 2026 11:30:00 GMT`. */
function rfc822(instant: string): string {
  return new Date(instant).toUTCString();
}
