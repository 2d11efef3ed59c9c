import { isPublic } from '#root/lib/domain/article.ts';
import type { Block } from '#root/lib/domain/block.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { blockHtml } from '#root/lib/feeds/block-html.ts';
import type { Feed, FeedEntry } from '#root/lib/feeds/feed.ts';
import { htmlText } from '#root/lib/feeds/markup.ts';
import { href } from '#root/lib/i18n/href.ts';
import { messagesOf } from '#root/lib/i18n/messages.ts';
import { noteExpiry, noteTag, requestContext } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { siteUrl } from '#root/lib/runtime/site-url.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { entryId } from './feed-entry.ts';
import { entriesInFeed, feedHead } from './story-feed.ts';

/** What the paper corrected, the newest correction first. */
export async function correctionFeed(locale: Locale): Promise<Feed> {
  noteTag(dependency.found);
  const { now } = requestContext();
  noteExpiry(await store().reads.nextPublication(now));
  const entries: FeedEntry[] = [];
  for (const { articleId, at } of await store().reads.corrections(locale, now, entriesInFeed)) {
    const article = await store().get('article', articleId);
    if (!article || !isPublic(article, now)) continue;
    const { id, slug, headline } = article;
    const notes = article.body.filter((block) => block.type === 'correction' && Date.parse(block.at) === at);
    const instant = new Date(at).toISOString();
    entries.push({
      id: `${entryId(id)}#correction-${at}`,
      url: new URL(href(locale, { to: 'article', id, slug }), siteUrl()).href,
      title: headline,
      html: htmlText(notes.map((note) => correctionHtml(note, locale))),
      published: instant,
      updated: instant,
      authors: [],
      categories: [],
    });
  }
  const title = messagesOf(locale).Feed.corrections;
  const home = href(locale, { to: 'page', id: 'corrections' });
  return { ...(await feedHead(locale, { to: 'corrections' }, home, title)), entries, deleted: [] };
}

function correctionHtml(note: Block, locale: Locale) {
  return blockHtml(note, { locale, site: siteUrl(), media: new Map(), inline: new Map() });
}
