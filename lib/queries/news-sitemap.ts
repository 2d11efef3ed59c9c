import { inLocale, locales } from '#root/lib/domain/locale.ts';
import { href } from '#root/lib/i18n/href.ts';
import { noteExpiry, noteTag, requestContext } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { siteUrl } from '#root/lib/runtime/site-url.ts';
import { newsSitemap, urlsPerNewsSitemap } from '#root/lib/seo/sitemap.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { changedAt } from './day-summary.ts';
import { oneDay, publishedSlices } from './published-slices.ts';
import { siteSettings } from './site.ts';

/** News engines take what was first published in the last two days, to the millisecond. */
const newsMs = 2 * oneDay;

/** The stories of the last 48 hours, newest first; notes when the oldest of them is one no more. */
async function newsCards() {
  const { now } = requestContext();
  for (const locale of locales) noteTag(dependency.latest(locale));
  noteExpiry(await store().reads.nextPublication(now));
  const cards = [];
  for await (const slice of publishedSlices({ from: now - newsMs + 1, before: now + 1 })) cards.push(...slice);
  const oldest = cards.at(-1)?.publishedAt;
  if (oldest !== undefined) noteExpiry(Date.parse(oldest) + newsMs);
  return cards;
}

/** The `part`-th file of the news map, from 1; undefined where there is none. The first one always is, if need be empty. */
export async function newsSitemapPart(part: number, perFile = urlsPerNewsSitemap): Promise<string | undefined> {
  const cards = await newsCards();
  const stories = cards.slice((part - 1) * perFile, part * perFile);
  if (part > 1 && stories.length === 0) return undefined;
  const { name } = await siteSettings();
  const urls = stories.map(({ id, slug, locale, headline, publishedAt = '' }) => ({
    url: new URL(href(locale, { to: 'article', id, slug }), siteUrl()).href,
    language: locale,
    published: publishedAt,
    title: headline,
  }));
  return newsSitemap(urls, inLocale(name, 'ar'));
}

/** How many files the news map has, and when a story in it last changed. */
export async function newsSitemapSize(): Promise<{ parts: number; changed?: number }> {
  const cards = await newsCards();
  const parts = Math.max(1, Math.ceil(cards.length / urlsPerNewsSitemap));
  return { parts, ...(cards.length > 0 && { changed: Math.max(...cards.map(changedAt)) }) };
}
