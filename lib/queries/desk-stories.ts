import { desk } from '#root/lib/auth/desk.ts';
import { type ArticleState, articleStates } from '#root/lib/domain/article.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { inLocale } from '#root/lib/domain/locale.ts';
import { workingCopy } from '#root/lib/newsroom/working-copy.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import type { ArticleCard, ArticleFilter, Slice, Window } from '#root/lib/store/port.ts';
import { normalise } from '#root/lib/text/normalise.ts';

export type DeskStoriesFilter = {
  state?: ArticleState | undefined;
  sectionId?: string | undefined;
  authorId?: string | undefined;
  /** Words of the headline or the text, or a story's number. */
  text?: string | undefined;
};

/** A story as a row of the desk's list. */
export type DeskStoryRow = {
  id: number;
  locale: Locale;
  headline: string;
  state: ArticleState;
  section: string;
  authors: string[];
  /** Publication, or where there is none the last change at the desk; ISO 8601. */
  at: string | undefined;
  /** Whether something is written that readers do not have yet. */
  pending: boolean;
  /** Who writes at it just now. */
  writer: string | undefined;
};

export const storiesPerPage = 30;
/** Of the stories that no reader has seen, so many are looked through for a text: search knows public ones only. */
const mostLookedThrough = 3000;

/** The stories of the paper in whatever state, newest first; `page` from 1. The index answers, whatever the paper's size. */
export async function deskStories(
  filter: DeskStoriesFilter,
  page: number,
  locale: Locale,
  now: number,
): Promise<Slice<DeskStoryRow>> {
  const window = { offset: (page - 1) * storiesPerPage, limit: storiesPerPage };
  const { items, total } = await cardsOf(filter, window, now);
  const names = await namesOf(locale);
  return { items: await Promise.all(items.map((card) => rowOf(card, names, now))), total };
}

async function cardsOf(filter: DeskStoriesFilter, window: Window, now: number): Promise<Slice<ArticleCard>> {
  const text = filter.text?.trim();
  const states = filter.state ? [filter.state] : articleStates;
  if (!text) return store().reads.articles({ ...listFilter(filter), states }, window);
  if (/^\d{1,12}$/.test(text)) {
    const items = await store().reads.cards([Number(text)]);
    return { items, total: items.length };
  }
  const unseen = await unseenWith(text, filter, states);
  const seen = states.includes('published') ? await publicWith(text, filter, window, unseen.length, now) : none;
  return {
    items: [...unseen.slice(window.offset), ...seen.items].slice(0, window.limit),
    total: unseen.length + seen.total,
  };
}

const none: Slice<ArticleCard> = { items: [], total: 0 };

function listFilter({ sectionId, authorId }: DeskStoriesFilter): ArticleFilter {
  return { now: Infinity, ...(sectionId && { sectionId }), ...(authorId && { authorId }) };
}

/** Stories that search does not know, by their headline. */
async function unseenWith(
  text: string,
  filter: DeskStoriesFilter,
  asked: readonly ArticleState[],
): Promise<ArticleCard[]> {
  const states = asked.filter((state) => state !== 'published');
  if (states.length === 0) return [];
  const all = await store().reads.articles({ ...listFilter(filter), states }, { offset: 0, limit: mostLookedThrough });
  const words = normalise(text).split(' ').filter(Boolean);
  return all.items.filter(({ headline }) => {
    const normal = normalise(headline);
    return words.every((word) => normal.includes(word));
  });
}

async function publicWith(
  text: string,
  { sectionId, authorId }: DeskStoriesFilter,
  { offset, limit }: Window,
  before: number,
  now: number,
): Promise<Slice<ArticleCard>> {
  const from = Math.max(0, offset - before);
  const found = await store().reads.search(
    { text, now, order: 'date', ...(sectionId && { sectionId }), ...(authorId && { authorIds: [authorId] }) },
    { offset: from, limit: Math.max(1, limit - Math.max(0, before - offset)) },
  );
  return { items: found.items.map(({ card }) => card), total: found.total };
}

type Names = { section: (id: string) => string; author: (id: string) => string };

async function namesOf(locale: Locale): Promise<Names> {
  const [sections, authors] = await Promise.all([store().all('section'), store().all('author')]);
  const nameIn = (list: typeof sections | typeof authors) => {
    const names = new Map(list.map(({ id, name }) => [id, inLocale(name, locale)]));
    return (id: string) => names.get(id) ?? id;
  };
  return { section: nameIn(sections), author: nameIn(authors) };
}

async function rowOf(card: ArticleCard, names: Names, now: number): Promise<DeskStoryRow> {
  const { id, locale, state, sectionId, authorIds, publishedAt, updatedAt } = card;
  const copy = await workingCopy(store(), id);
  const seen = state === 'published' || state === 'scheduled' || state === 'withdrawn';
  return {
    id,
    locale,
    state,
    headline: card.headline,
    section: names.section(sectionId),
    authors: authorIds.map(names.author),
    at: publishedAt ?? copy?.at ?? updatedAt,
    pending: seen && copy?.text !== undefined,
    writer: desk().locks.at(id, now)?.name,
  };
}
