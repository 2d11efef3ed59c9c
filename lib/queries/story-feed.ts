import { isPublic } from '#root/lib/domain/article.ts';
import { inLocale, type Locale } from '#root/lib/domain/locale.ts';
import type { Feed, FeedEntry } from '#root/lib/feeds/feed.ts';
import { type FeedPlace, feedFormats, feedHref } from '#root/lib/feeds/feed-address.ts';
import { noteExpiry, noteTag, requestContext } from '#root/lib/runtime/request-context.ts';
import { runtime, store } from '#root/lib/runtime/runtime.ts';
import { siteUrl } from '#root/lib/runtime/site-url.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import type { ArticleFilter } from '#root/lib/store/port.ts';
import { entryId, feedEntry } from './feed-entry.ts';
import { siteSettings } from './site.ts';

/** Stories in a feed: what a reader that looks once a day may miss. */
export const entriesInFeed = 30;
/** Withdrawn stories are named in feeds for as long as readers may still keep them. */
const tombstoneMs = 30 * 86_400_000;
const tombstones = 50;

type Scope = Omit<ArticleFilter, 'now' | 'states'> & { locale: Locale };

/** What every feed says of itself. `title` is that of the list; the paper's own feed has none. */
export async function feedHead(locale: Locale, place: FeedPlace, home: string, title?: string, description?: string) {
  const { name, tagline } = await siteSettings();
  const paper = inLocale(name, locale);
  const whole = (path: string) => new URL(path, siteUrl()).href;
  const addresses = feedFormats.map((format) => [format, whole(feedHref(locale, place, format))]);
  return {
    locale,
    paper,
    title: title === undefined ? paper : `${title} · ${paper}`,
    description: description ?? inLocale(tagline, locale),
    home: whole(home),
    self: Object.fromEntries(addresses) as Feed['self'],
    icon: whole('/icons/naba-512.png'),
    hubs: runtime().environment?.WEBSUB_HUBS ?? [],
  } satisfies Omit<Feed, 'entries' | 'deleted'>;
}

/** The newest stories of a list with their whole text; the caller notes the tag of the list. */
export async function storyEntries(scope: Scope): Promise<FeedEntry[]> {
  const { now } = requestContext();
  noteExpiry(await store().reads.nextPublication(now));
  const { items } = await store().reads.articles({ ...scope, now }, { offset: 0, limit: entriesInFeed });
  const entries: FeedEntry[] = [];
  for (const { id, comments } of items) {
    noteTag(dependency.article(id));
    noteTag(dependency.card(id));
    const article = await store().get('article', id);
    if (article && isPublic(article, now)) entries.push(await feedEntry(article, comments));
  }
  return entries;
}

/** The stories of the list that were withdrawn of late. */
export async function withdrawnEntries(scope: Scope): Promise<Feed['deleted']> {
  const { now } = requestContext();
  const filter = { ...scope, now, states: ['withdrawn'] as const };
  const { items } = await store().reads.articles(filter, { offset: 0, limit: tombstones });
  const deleted: Feed['deleted'] = [];
  for (const { id } of items) {
    noteTag(dependency.article(id));
    const article = await store().get('article', id);
    const at = article?.state === 'withdrawn' ? article.withdrawal?.at : undefined;
    if (at === undefined || Date.parse(at) + tombstoneMs <= now) continue;
    noteExpiry(Date.parse(at) + tombstoneMs, 'soft');
    deleted.push({ id: entryId(id), at });
  }
  return deleted;
}
