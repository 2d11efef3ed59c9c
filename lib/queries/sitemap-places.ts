import { type Locale, locales } from '#root/lib/domain/locale.ts';
import { standingPages } from '#root/lib/domain/standing-pages.ts';
import { href, type Place } from '#root/lib/i18n/href.ts';
import { noteExpiry, noteTag, requestContext } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { siteUrl } from '#root/lib/runtime/site-url.ts';
import type { SitemapUrl } from '#root/lib/seo/sitemap.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { createPace } from '#root/lib/store/pace.ts';
import type { ArticleFilter } from '#root/lib/store/port.ts';
import { addedPages } from './added-pages.ts';
import { listed, sections } from './sections.ts';

type Listed = { place: Place; of: Omit<ArticleFilter, 'now'> };

/** The front pages, the sections and authors that have stories in the language, and the standing pages. */
export async function placeUrls(): Promise<SitemapUrl[]> {
  const tree = await sections();
  noteTag(dependency.all('author'));
  noteTag(dependency.all('page'));
  const authors = await store().all('author');
  const lists: Listed[] = [
    ...listed(tree, [...tree.byId.values()]).map(({ id: sectionId }) => ({
      place: { to: 'section' as const, path: tree.trail(sectionId).map(({ slug }) => slug) },
      of: { sectionId },
    })),
    ...authors.map(({ id, slug }) => ({ place: { to: 'author' as const, slug }, of: { authorId: id } })),
  ];
  const pages = (await store().all('page')).filter(({ draft }) => !draft).map(({ id }) => id);
  const fixed: Place[] = [
    { to: 'front' },
    { to: 'latest' },
    { to: 'archive' },
    ...standingPages.filter((id) => pages.includes(id)).map((id) => ({ to: 'page', id }) as const),
  ];
  const inEach = await Promise.all(
    locales.map(async (locale) => {
      const added = (await addedPages(locale)).map(({ id }): Place => ({ to: 'page', id }));
      return [...fixed, ...added].map((place) => urlOf(locale, place));
    }),
  );
  return [...inEach.flat(), ...(await withStories(lists))];
}

/** The tags that have stories in the language: a tag without any is kept out of engines. */
export async function tagUrls(): Promise<SitemapUrl[]> {
  noteTag(dependency.all('tag'));
  const tags = await store().all('tag');
  return withStories(tags.map(({ id, slug }) => ({ place: { to: 'tag', slug }, of: { tagId: id } })));
}

async function withStories(lists: readonly Listed[]): Promise<SitemapUrl[]> {
  const { now } = requestContext();
  for (const locale of locales) noteTag(dependency.latest(locale));
  noteExpiry(await store().reads.nextPublication(now));
  const urls: SitemapUrl[] = [];
  const pace = createPace();
  for (const { place, of } of lists) {
    await pace();
    for (const locale of locales) {
      const { total } = await store().reads.articles({ ...of, locale, now }, { offset: 0, limit: 0 });
      if (total > 0) urls.push(urlOf(locale, place));
    }
  }
  return urls;
}

function urlOf(locale: Locale, place: Place): SitemapUrl {
  return { url: new URL(href(locale, place), siteUrl()).href };
}
