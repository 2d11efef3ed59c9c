import { redirectId, redirectKey } from '#root/lib/domain/redirect.ts';
import { noteExpiry, noteTag, requestContext } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { createPace } from '#root/lib/store/pace.ts';
import type { ArticleCard, ArticleFilter } from '#root/lib/store/port.ts';
import { byWpNumber, type Numbered } from '#root/lib/wp-json/wp-number.ts';
import type { WpParameters } from '#root/lib/wp-json/wp-parameters.ts';
import type { WpList } from '#root/lib/wp-json/wp-resource.ts';
import { publicCards } from '../public-cards.ts';
import { searchStories } from '../search-stories.ts';
import { wpPost } from './wp-post.ts';
import { termsOf } from './wp-terms.ts';

/** Orders and conditions that the index has no list for are made from so many of the newest stories. */
const mostGathered = 10_000;
const mostFound = 500;
const window = 500;

/** The public stories that fit, in the order that was asked for. */
export async function wpPosts(asked: WpParameters): Promise<WpList> {
  const { cards, total } = await postCards(asked);
  return {
    items: await Promise.all(cards.map((card) => wpPost(card.id))).then((found) => found.flatMap((one) => one ?? [])),
    total,
  };
}

/** Those of the page that was asked for, and how many there are. */
export async function postCards(asked: WpParameters): Promise<{ cards: ArticleCard[]; total: number }> {
  const { now } = requestContext();
  noteTag(dependency.latest(asked.locale));
  noteExpiry(await store().reads.nextPublication(now));
  if (asked.sticky) return { cards: [], total: 0 };
  const filter = await simpleFilter(asked);
  if (filter === 'nothing') return { cards: [], total: 0 };
  const candidates = await candidatesOf(asked);
  if (filter && !candidates && asked.orderby === 'date') {
    const slice = { offset: asked.offset, limit: asked.perPage };
    if (asked.order === 'desc') {
      const { items, total } = await store().reads.articles({ ...filter, now }, slice);
      return { cards: items, total };
    }
    // The oldest first: the same list from its end.
    const { total } = await store().reads.articles({ ...filter, now }, { offset: 0, limit: 1 });
    const end = total - asked.offset;
    const limit = Math.min(asked.perPage, end);
    if (limit <= 0) return { cards: [], total };
    const { items } = await store().reads.articles({ ...filter, now }, { offset: end - limit, limit });
    return { cards: items.reverse(), total };
  }
  const gathered = candidates ?? (await gather({ ...(filter ?? { locale: asked.locale }), now }));
  const fits = await fitting(asked);
  const cards = inOrder(gathered.filter(fits), asked);
  return { cards: cards.slice(asked.offset, asked.offset + asked.perPage), total: cards.length };
}

/** A number that no term has; nothing is listed under it. */
async function idOf(kind: Numbered & ('category' | 'tag' | 'user'), number: number): Promise<string | undefined> {
  if (kind === 'user') {
    noteTag(dependency.all('author'));
    return byWpNumber(kind, await store().all('author'), number)?.id;
  }
  return byWpNumber(kind, await termsOf(kind), number)?.id;
}

/** The filter that the index answers at once; undefined where it has none for what was asked. */
async function simpleFilter(asked: WpParameters): Promise<Omit<ArticleFilter, 'now'> | 'nothing' | undefined> {
  const { categories, tags, author, locale, after, before, exclude } = asked;
  const isMany = [categories, tags, author].some((numbers) => numbers.length > 1);
  const isOther = [asked.categoriesExclude, asked.tagsExclude, asked.authorExclude].some(
    (numbers) => numbers.length > 0,
  );
  if (isMany || isOther || asked.modifiedAfter !== undefined || asked.modifiedBefore !== undefined) return undefined;
  const [sectionId, tagId, authorId] = await Promise.all([
    categories[0] === undefined ? undefined : idOf('category', categories[0]),
    tags[0] === undefined ? undefined : idOf('tag', tags[0]),
    author[0] === undefined ? undefined : idOf('user', author[0]),
  ]);
  if ((categories.length > 0 && !sectionId) || (tags.length > 0 && !tagId) || (author.length > 0 && !authorId))
    return 'nothing';
  return {
    locale,
    ...(sectionId && { sectionId }),
    ...(tagId && { tagId }),
    ...(authorId && { authorId }),
    ...(after !== undefined && { from: after + 1 }),
    ...(before !== undefined && { before }),
    ...(exclude.length > 0 && { exclude }),
  };
}

/** The few stories among which those are that were asked for by name, number or words; undefined where it may be any. */
async function candidatesOf({ include, slug, search, locale }: WpParameters): Promise<ArticleCard[] | undefined> {
  if (include) return cardsOf(include);
  if (slug.length > 0) return (await Promise.all(slug.map((one) => bySlug(one)))).flat();
  if (!search) return undefined;
  const { items } = await searchStories(locale, { q: search }, { offset: 0, limit: mostFound });
  return items.map(({ card }) => card);
}

async function cardsOf(ids: readonly number[]): Promise<ArticleCard[]> {
  for (const id of ids) noteTag(dependency.card(id));
  return publicCards(await store().reads.cards(ids));
}

/** A slug is made of a headline's words: what they find has it, or an old address that had no more than it. */
async function bySlug(slug: string): Promise<ArticleCard[]> {
  noteTag(dependency.redirects);
  const key = redirectKey(`/${encodeURIComponent(slug)}`);
  const old = key === undefined ? undefined : await store().get('redirect', redirectId(key));
  const known = old && 'articleId' in old.to ? await cardsOf([old.to.articleId]) : [];
  const { items } = await searchStories(undefined, { q: slug.replace(/[-_.]+/g, ' ') }, { offset: 0, limit: 50 });
  const same = items.map(({ card }) => card).filter((card) => card.slug.normalize('NFC').toLowerCase() === slug);
  return [...new Map([...same, ...known].map((card) => [card.id, card])).values()];
}

async function gather(filter: ArticleFilter): Promise<ArticleCard[]> {
  const cards: ArticleCard[] = [];
  const pace = createPace();
  for (let more = true; more && cards.length < mostGathered; ) {
    const { items } = await store().reads.articles(filter, { offset: cards.length, limit: window });
    cards.push(...items);
    more = items.length === window;
    await pace();
  }
  return cards;
}

/** Whether a card is what was asked for, in every respect; for lists that the index did not narrow. */
async function fitting(asked: WpParameters): Promise<(card: ArticleCard) => boolean> {
  const ids = async (kind: 'category' | 'tag' | 'user', numbers: readonly number[]) =>
    new Set((await Promise.all(numbers.map((number) => idOf(kind, number)))).flatMap((id) => id ?? []));
  const tree = new Map(
    (await termsOf('category')).map((term) => [term.id, 'parentId' in term ? term.parentId : undefined]),
  );
  const isBelow = (sectionId: string, wanted: ReadonlySet<string>) => {
    const seen = new Set<string>();
    for (let at: string | undefined = sectionId; at !== undefined && !seen.has(at); at = tree.get(at)) {
      if (wanted.has(at)) return true;
      seen.add(at);
    }
    return false;
  };
  const [sections, notSections] = [
    await ids('category', asked.categories),
    await ids('category', asked.categoriesExclude),
  ];
  const [tags, notTags] = [await ids('tag', asked.tags), await ids('tag', asked.tagsExclude)];
  const [authors, notAuthors] = [await ids('user', asked.author), await ids('user', asked.authorExclude)];
  return (card) => {
    const at = Date.parse(card.publishedAt ?? '');
    const changed = Date.parse(card.updatedAt ?? card.publishedAt ?? '');
    if (card.locale !== asked.locale && !asked.include && asked.slug.length === 0) return false;
    if (asked.exclude.includes(card.id)) return false;
    if (asked.after !== undefined && at <= asked.after) return false;
    if (asked.before !== undefined && at >= asked.before) return false;
    if (asked.modifiedAfter !== undefined && changed <= asked.modifiedAfter) return false;
    if (asked.modifiedBefore !== undefined && changed >= asked.modifiedBefore) return false;
    if (asked.categories.length > 0 && !isBelow(card.sectionId, sections)) return false;
    if (notSections.size > 0 && isBelow(card.sectionId, notSections)) return false;
    if (asked.tags.length > 0 && !card.tagIds.some((id) => tags.has(id))) return false;
    if (card.tagIds.some((id) => notTags.has(id))) return false;
    if (asked.author.length > 0 && !card.authorIds.some((id) => authors.has(id))) return false;
    return !card.authorIds.some((id) => notAuthors.has(id));
  };
}

function inOrder(cards: ArticleCard[], { orderby, order, include, slug }: WpParameters): ArticleCard[] {
  // As the search found them, or as the numbers and names were given.
  if (orderby === 'relevance') return cards;
  if (orderby === 'include' && include)
    return cards.sort((one, other) => include.indexOf(one.id) - include.indexOf(other.id));
  if (orderby === 'include_slugs') return cards.sort((one, other) => slug.indexOf(one.slug) - slug.indexOf(other.slug));
  const sign = order === 'asc' ? 1 : -1;
  const date = (card: ArticleCard) => card.publishedAt ?? '';
  const keys: Record<string, (card: ArticleCard) => string | number> = {
    id: ({ id }) => id,
    title: ({ headline }) => headline,
    slug: ({ slug: own }) => own,
    modified: (card) => card.updatedAt ?? date(card),
    author: ({ authorIds }) => authorIds[0] ?? '',
  };
  const key = keys[orderby] ?? date;
  return cards.sort((one, other) => sign * compare(key(one), key(other)) || other.id - one.id);
}

function compare(one: string | number, other: string | number): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
