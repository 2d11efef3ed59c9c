import { locales } from '#root/lib/domain/locale.ts';
import { href } from '#root/lib/i18n/href.ts';
import { cropHref } from '#root/lib/media/crop.ts';
import { noteExpiry, noteTag, requestContext } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { siteUrl } from '#root/lib/runtime/site-url.ts';
import { type SitemapUrl, sitemapIndex, urlset, urlsPerSitemap } from '#root/lib/seo/sitemap.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import type { ArticleCard } from '#root/lib/store/port.ts';
import { changedAt, monthSummaries } from './day-summary.ts';
import { newsSitemapSize } from './news-sitemap.ts';
import { oneDay, publishedSlices, type Span } from './published-slices.ts';
import { placeUrls, tagUrls } from './sitemap-places.ts';

/**
 * The index of all maps. Up to 10,000 stories stand in one file; beyond, each month has its own, in parts of 10,000 where it
 * has more. Maps of stories say when one of theirs last changed; lists do not: they change with every story.
 */
export async function wholeSitemapIndex(perFile = urlsPerSitemap): Promise<string> {
  const months = await monthSummaries();
  const total = months.reduce((sum, { count }) => sum + count, 0);
  const changed = Math.max(0, ...months.map((month) => month.changed));
  const files =
    total <= perFile
      ? [{ name: 'stories', ...(total > 0 && { changed }) }]
      : months.flatMap(({ month, count, changed }) =>
          parts(count, perFile).map((part) => ({ name: `stories-${month}${part > 1 ? `-${part}` : ''}`, changed })),
        );
  const news = await newsSitemapSize();
  const tags = parts((await tagUrls()).length, perFile).map((part) => ({ name: part > 1 ? `tags-${part}` : 'tags' }));
  const moreNews = Array.from({ length: news.parts - 1 }, (_, at) => ({ name: `news-${at + 2}` }));
  const whole = (path: string) => new URL(path, siteUrl()).href;
  return sitemapIndex([
    { url: whole('/news-sitemap.xml'), ...(news.changed !== undefined && { changed: news.changed }) },
    ...[...moreNews, { name: 'pages' }, ...tags, ...files].map(({ name, ...rest }) => ({
      url: whole(`/sitemaps/${name}.xml`),
      ...rest,
    })),
  ]);
}

/** The numbers of the files that so many addresses take, at least one. */
function parts(count: number, perFile: number): number[] {
  return Array.from({ length: Math.max(1, Math.ceil(count / perFile)) }, (_, at) => at + 1);
}

const fileName =
  /^(?:(pages)|(tags)(?:-([2-9]|[1-9]\d{1,3}))?|(stories)(?:-(\d{4}-(?:0[1-9]|1[0-2]))(?:-([2-9]|[1-9]\d{1,3}))?)?)$/;

/** The map `name` (the file's name without its ending), or undefined where there is none. */
export async function sitemapFile(name: string, perFile = urlsPerSitemap): Promise<string | undefined> {
  const [, pages, tags, tagPart = '1', stories, month, monthPart = '1'] = fileName.exec(name) ?? [];
  if (pages) return joined([await placeUrls()]);
  if (tags) return partOf(await tagUrls(), Number(tagPart), perFile);
  if (!stories) return undefined;
  return month === undefined ? allStories(perFile) : monthOfStories(month, Number(monthPart), perFile);
}

function partOf(urls: readonly SitemapUrl[], part: number, perFile: number): string | undefined {
  const some = urls.slice((part - 1) * perFile, part * perFile);
  return part > 1 && some.length === 0 ? undefined : joined([some]);
}

async function allStories(perFile: number): Promise<string | undefined> {
  for (const locale of locales) noteTag(dependency.latest(locale));
  const { now } = requestContext();
  noteExpiry(await store().reads.nextPublication(now));
  const { total } = await store().reads.articles({ now }, { offset: 0, limit: 0 });
  if (total > perFile) return undefined;
  return storiesOf({ from: -Infinity, before: now + 1 }, 0, perFile);
}

async function monthOfStories(month: string, part: number, perFile: number): Promise<string | undefined> {
  const from = Date.parse(`${month}-01T00:00:00Z`);
  const before = Date.UTC(new Date(from).getUTCFullYear(), new Date(from).getUTCMonth() + 1);
  for (let day = from; day < before; day += oneDay) {
    noteTag(dependency.archive(new Date(day).toISOString().slice(0, 10)));
  }
  noteExpiry(await store().reads.nextPublication(requestContext().now));
  return storiesOf({ from, before }, (part - 1) * perFile, perFile);
}

/** The stories of the span from the `skip`-th on, as many as one file takes; undefined where there is none. */
async function storiesOf(span: Span, skip: number, most: number): Promise<string | undefined> {
  const pieces: string[] = [];
  let at = 0;
  for await (const cards of publishedSlices(span)) {
    const wanted = cards.slice(Math.max(0, skip - at), Math.max(0, skip + most - at));
    at += cards.length;
    if (wanted.length > 0) pieces.push(urlset.piece(await storyUrls(wanted)));
    if (at >= skip + most) break;
  }
  return pieces.length === 0 && skip > 0 ? undefined : [urlset.open, ...pieces, urlset.close].join('');
}

/** Pictures are named by the address that they have now. */
async function storyUrls(cards: readonly ArticleCard[]): Promise<SitemapUrl[]> {
  // One that gets another focal point leads on from its old address: a map may lag that long.
  noteTag(dependency.all('media'), 'soft');
  const focalPoints = await store().reads.focalPoints(cards.flatMap(({ picture }) => picture?.mediaId ?? []));
  return cards.map((card) => {
    const { id, slug, locale, picture } = card;
    const crop = picture && cropHref({ id: picture.mediaId, focus: focalPoints.get(picture.mediaId) }, '16x9');
    return {
      url: new URL(href(locale, { to: 'article', id, slug }), siteUrl()).href,
      changed: changedAt(card),
      ...(crop && { images: [new URL(crop, siteUrl()).href] }),
    };
  });
}

function joined(pieces: readonly (readonly SitemapUrl[])[]): string {
  return [urlset.open, ...pieces.map(urlset.piece), urlset.close].join('');
}
