import type { Article } from '#root/lib/domain/article.ts';
import { spoken } from '#root/lib/feeds/block-html.ts';
import type { Feed, FeedEntry } from '#root/lib/feeds/feed.ts';
import { element, htmlText } from '#root/lib/feeds/markup.ts';
import { href } from '#root/lib/i18n/href.ts';
import { messagesOf } from '#root/lib/i18n/messages.ts';
import { noteTag } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { siteUrl } from '#root/lib/runtime/site-url.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { publicComment } from './public-comment.ts';
import { entriesInFeed, feedHead } from './story-feed.ts';

/** The newest comments that readers see under the public story `article`. */
export async function commentFeed(article: Article): Promise<Feed> {
  const { id, slug, locale, headline } = article;
  noteTag(dependency.thread(id));
  const filter = { articleId: id, states: ['approved' as const] };
  const { items } = await store().reads.comments(filter, { offset: 0, limit: entriesInFeed });
  const entries: FeedEntry[] = [];
  for (const comment of items) {
    // One that answers a comment that is not shown is not shown either.
    if ((await store().reads.threadPosition(comment.id)) === undefined) continue;
    const shown = publicComment(comment);
    const url = new URL(href(locale, { to: 'article', id, slug, comment: comment.id }), siteUrl()).href;
    entries.push({
      id: `${new URL(href(locale, { to: 'short', id }), siteUrl()).href}#comment-${comment.id}`,
      url,
      title: `${shown.author}: ${headline}`,
      html: htmlText(paragraphs(shown.text).map((text) => element('p', spoken(text, shown.locale), text))),
      published: comment.createdAt,
      updated: comment.createdAt,
      authors: [{ name: shown.author }],
      categories: [],
    });
  }
  const title = messagesOf(locale).Feed.comments.replace('{headline}', headline);
  const home = href(locale, { to: 'article', id, slug });
  return { ...(await feedHead(locale, { to: 'comments', id }, home, title, headline)), entries, deleted: [] };
}

function paragraphs(text: string): string[] {
  return text.split(/\n+/).filter((line) => line.trim() !== '');
}
