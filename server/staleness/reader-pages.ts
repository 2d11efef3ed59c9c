import { type Locale, locales } from '#root/lib/domain/locale.ts';
import { type ArchiveDay, archiveDay } from '#root/lib/queries/archive-day.ts';
import { archiveMonth } from '#root/lib/queries/archive-month.ts';
import { articleAddress } from '#root/lib/queries/article-address.ts';
import { articlePage } from '#root/lib/queries/article-page.ts';
import { authorPage } from '#root/lib/queries/author-page.ts';
import { breakingNews } from '#root/lib/queries/breaking.ts';
import { commentThread } from '#root/lib/queries/comment-thread.ts';
import { frontPage } from '#root/lib/queries/front-page.ts';
import { latestPage, latestStories } from '#root/lib/queries/latest-page.ts';
import { mostRead } from '#root/lib/queries/most-read.ts';
import { oldAddress } from '#root/lib/queries/old-address.ts';
import { relatedCards, relatedStories } from '#root/lib/queries/related-stories.ts';
import { type SearchRequest, searchPage } from '#root/lib/queries/search-page.ts';
import { sectionPage } from '#root/lib/queries/section-page.ts';
import { navigation } from '#root/lib/queries/sections.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { standingPage } from '#root/lib/queries/standing-page.ts';
import { tagPage } from '#root/lib/queries/tag-page.ts';
import { type Teaser, teasers } from '#root/lib/queries/teasers.ts';
import { noteTag } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { foundedAt, paper } from './paper.ts';

/** What a page shows: what may never be older than the last write, what may lag, and the stories named in the latter. */
export type Drawing = { firm?: unknown; soft?: unknown; named?: readonly Teaser[] };
/** An address with what the queries behind it answer; drawn within a request. */
export type Page = { address: string; draw: () => Promise<Drawing> };

const day = 86_400_000;
const dateOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);

/** The stories of a day are firm. Whether a day without any is there, between the first one and today, may lag. */
function archived(answer: ArchiveDay | undefined): Drawing {
  return { firm: answer?.listing.teasers ?? [], soft: answer };
}

/** The paper's first days, and those round today. */
function archiveDates(now: number): string[] {
  const first = [-2, -1, 0].map((days) => dateOf(foundedAt + days * day));
  return [...new Set([...first, ...[1, 0, -1, -2, -3].map((days) => dateOf(now + days * day))])];
}

/** Each query by itself, so that no other one's tags stand in for its own. */
function singleQueries(locale: Locale, now: number): Page[] {
  const firm = (address: string, read: () => Promise<unknown>): Page => ({
    address: `/query/${locale}/${address}`,
    draw: async () => ({ firm: await read() }),
  });
  const named = (address: string, read: () => Promise<readonly Teaser[]>): Page => ({
    address: `/query/${locale}/${address}`,
    draw: async () => ({ named: await read() }),
  });
  return [
    firm('front', () => frontPage(locale)),
    firm('latest', () => latestPage(locale, 1)),
    named('newest', () => latestStories(locale, 6)),
    named('most-read', () => mostRead(locale, 5)),
    firm('navigation', () => navigation(locale)),
    firm('settings', () => siteSettings()),
    firm('breaking', () => breakingNews(locale, 'firm')),
    { address: `/query/${locale}/bar`, draw: async () => ({ soft: await breakingNews(locale, 'soft') }) },
    ...paper.standing.map((id) => firm(`standing/${id}`, () => standingPage(locale, id))),
    ...paper.paths.map((path) => firm(`section/${path.join('/')}`, () => sectionPage(locale, path, 1))),
    ...paper.slugs.flatMap((slug) => [
      firm(`tag/${slug}`, () => tagPage(locale, slug, 1)),
      firm(`author/${slug}`, () => authorPage(locale, slug, 1)),
    ]),
    ...archiveDates(now).map((date) => ({
      address: `/query/${locale}/archive/${date}`,
      draw: async () => archived(await archiveDay(locale, date, 1)),
    })),
    {
      address: `/query/${locale}/month`,
      draw: async () => ({ soft: await archiveMonth(locale, dateOf(now).slice(0, 7)) }),
    },
    ...paper.words.map((q) => firm(`search/${q}`, () => searchPage(locale, { q, page: 1 }))),
    ...paper.stories.flatMap((id) => [
      firm(`address/${id}`, () => articleAddress(id)),
      firm(`old/ARTICLES/${id}`, () => oldAddress(`/ARTICLES/${id}`)),
      { address: `/query/${locale}/story/${id}`, draw: () => storyAlone(id, locale) },
      named(`related/${id}`, () => relatedStories(id, 6)),
      named(`akin/${id}`, async () => teasers(await relatedCards(id, 6, { sections: false }))),
    ]),
    ...paper.old.map((address) => firm(`old${address}`, () => oldAddress(address))),
    ...paper.discussed.map((id) => firm(`comments/${id}`, () => thread(id, 1))),
  ];
}

async function storyAlone(id: number, locale: Locale): Promise<Drawing> {
  const answer = await articlePage(id, locale);
  if (answer.kind !== 'page') return { firm: answer };
  const { previous, next } = answer.page;
  return { firm: answer, named: [previous, next].filter((teaser) => teaser !== undefined) };
}

async function thread(id: number, page: number): Promise<unknown> {
  noteTag(dependency.article(id));
  const article = await store().get('article', id);
  return article && commentThread(article, page);
}

/** What stands round every page. */
async function frame(locale: Locale) {
  return { navigation: await navigation(locale), settings: await siteSettings() };
}

/** A page as readers get it: its own answer within the frame, what others read beside it; or the page of what is missing. */
async function framed(locale: Locale, answer: Drawing, beside: () => Promise<readonly Teaser[]>): Promise<Drawing> {
  return {
    firm: { answer: answer.firm ?? null, ...(await frame(locale)) },
    soft: { answer: answer.soft, breaking: await breakingNews(locale, 'soft') },
    named: [...(answer.named ?? []), ...(await beside())],
  };
}

async function listed(locale: Locale, answer: unknown): Promise<Drawing> {
  return framed(locale, { firm: answer }, () => (answer ? mostRead(locale, 5) : latestStories(locale, 6)));
}

async function story(id: number, locale: Locale, page: number): Promise<Drawing> {
  const alone = await storyAlone(id, locale);
  const answer = await articlePage(id, locale);
  const comments = answer.kind === 'page' ? await commentThread(answer.page.article, page) : undefined;
  if (answer.kind === 'page' && comments) {
    const named = [...(alone.named ?? []), ...(await relatedStories(id, 6))];
    return framed(locale, { firm: { answer, comments }, named }, () => mostRead(locale, 5));
  }
  return framed(locale, { firm: answer.kind === 'page' ? 'missing' : answer }, () => latestStories(locale, 6));
}

function wholePages(locale: Locale, now: number): Page[] {
  const list = (address: string, read: () => Promise<unknown>): Page => ({
    address: `/${locale}/${address}`,
    draw: async () => listed(locale, await read()),
  });
  const search = (request: SearchRequest) =>
    list(`search/${JSON.stringify(request)}`, () => searchPage(locale, request));
  return [
    {
      address: `/${locale}`,
      draw: async () => {
        const firm = { front: await frontPage(locale), bar: await breakingNews(locale, 'firm') };
        return framed(locale, { firm }, () => mostRead(locale, 5));
      },
    },
    ...[1, 2].map((page) => list(`latest/${page}`, () => latestPage(locale, page))),
    ...paper.paths.map((path) => list(path.join('/'), () => sectionPage(locale, path, 1))),
    ...paper.slugs.flatMap((slug) => [
      list(`tags/${slug}`, () => tagPage(locale, slug, 1)),
      list(`authors/${slug}`, () => authorPage(locale, slug, 1)),
    ]),
    ...archiveDates(now).map((date) => ({
      address: `/${locale}/archive/${date}`,
      draw: async () => framed(locale, archived(await archiveDay(locale, date, 1)), async () => []),
    })),
    ...paper.words.flatMap((q) => [
      search({ q, page: 1 }),
      search({ q, page: 1, order: 'date', section: paper.sections[0] }),
    ]),
    ...paper.standing.map((id) => list(id, () => standingPage(locale, id))),
    ...paper.stories.map((id) => ({ address: `/${locale}/articles/${id}`, draw: () => story(id, locale, 1) })),
    ...paper.discussed.map((id) => ({ address: `/${locale}/articles/${id}/2`, draw: () => story(id, locale, 2) })),
  ];
}

/** Every page of the paper at `now`. */
export function readerPages(now: number): Page[] {
  return locales.flatMap((locale) => [...wholePages(locale, now), ...singleQueries(locale, now)]);
}
