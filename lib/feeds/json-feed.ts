import type { Feed, FeedEntry } from './feed.ts';

/** A feed as JSON Feed 1.1. */
export function jsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: whole(feed.title),
    description: whole(feed.description),
    home_page_url: feed.home,
    feed_url: feed.self.json,
    language: feed.locale,
    icon: feed.icon,
    hubs: feed.hubs.length > 0 ? feed.hubs.map((url) => ({ type: 'WebSub', url })) : undefined,
    items: feed.entries.map((entry) => item(entry, feed.locale)),
  });
}

function item(entry: FeedEntry, language: string) {
  const { picture } = entry;
  return {
    id: entry.id,
    url: entry.url,
    title: whole(entry.title),
    content_html: entry.html,
    summary: entry.summary && whole(entry.summary),
    image: picture?.url,
    date_published: entry.published,
    date_modified: entry.updated,
    authors:
      entry.authors.length > 0 ? entry.authors.map((author) => ({ ...author, name: whole(author.name) })) : undefined,
    tags: entry.categories.length > 0 ? entry.categories.map(whole) : undefined,
    language,
    attachments: picture && [{ url: picture.url, mime_type: picture.type, size_in_bytes: picture.bytes }],
  };
}

/** Half a character is none: readers in other languages refuse a document that has one, even escaped. */
const whole = (text: string) => text.toWellFormed();
