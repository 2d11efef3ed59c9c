import type { Article } from '#root/lib/domain/article.ts';
import { noteExpiry, noteTag, requestContext } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import type { ArticleCard, Kin, RelatedOptions } from '#root/lib/store/port.ts';
import { publicCards } from './public-cards.ts';
import { type Teaser, teasers } from './teasers.ts';

/** What a story is followed by, before its kin are looked at. */
type Begun = { article: Article; chosen: ArticleCard[] };

/**
 * The stories akin to story `id`, ready for its page: the editor's own first, then those kept as its kin. Nothing is looked
 * for meanwhile: until kin are kept the newest of its tags and section stand in, and the page is drawn again when they are.
 */
export async function relatedStories(id: number, limit: number): Promise<Teaser[]> {
  const begun = await beginning(id);
  return begun ? teasers(await filled(begun, await keptKin(id), limit)) : [];
}

/** The stories akin to story `id`, as `relatedStories`; what is not kept is looked for at once. */
export async function relatedCards(id: number, limit: number, options: RelatedOptions = {}): Promise<ArticleCard[]> {
  const begun = await beginning(id);
  if (!begun) return [];
  const kin = options.sections === false || limit > mostOfKept ? undefined : await keptKin(id);
  if (kin) return filled(begun, kin, limit);
  return merged(begun.chosen, await foundNow(begun.article, limit + begun.chosen.length, options), limit);
}

/** What is kept is enough for a page; who wants more has the index looked through. */
const mostOfKept = 12;

async function beginning(id: number): Promise<Begun | undefined> {
  noteTag(dependency.article(id), 'soft');
  const article = await store().get('article', id);
  if (!article) return undefined;
  return { article, chosen: seen(await store().reads.cards(article.relatedIds), article.relatedIds) };
}

async function keptKin(id: number): Promise<Kin | undefined> {
  noteTag(dependency.kin(id), 'soft');
  return store().reads.kin(id);
}

/** Those of the cards that readers see; what becomes of the others changes the choice. */
function seen(cards: readonly ArticleCard[], ids: readonly number[] = cards.map(({ id }) => id)): ArticleCard[] {
  for (const id of ids) noteTag(dependency.card(id), 'soft');
  return publicCards(cards, 'soft');
}

async function foundNow({ id }: Article, limit: number, options: RelatedOptions): Promise<ArticleCard[]> {
  noteTag(dependency.found, 'soft');
  const { now } = requestContext();
  noteExpiry(await store().reads.nextPublication(now), 'soft');
  return store().reads.related(id, now, limit, options);
}

/** The chosen stories and the kin, filled up with the newest of the section; without kin those of the tags before them. */
async function filled({ article, chosen }: Begun, kin: Kin | undefined, limit: number): Promise<ArticleCard[]> {
  const cards = merged(chosen, kin ? seen(kin.cards) : [], limit);
  const { id, tagIds, sectionId } = article;
  const lists: List[] = [...(kin ? [] : tagIds.map((tagId) => ({ tagId }))), { sectionId }];
  for (const list of lists) {
    if (cards.length >= limit) break;
    const exclude = [id, ...(kin?.apart ?? []), ...cards.map((card) => card.id)];
    cards.push(...(await newestOf(article, list, exclude, limit - cards.length)));
  }
  return cards;
}

type List = { tagId: string } | { sectionId: string };

async function newestOf({ locale }: Article, list: List, exclude: number[], limit: number): Promise<ArticleCard[]> {
  noteTag('tagId' in list ? dependency.tag(list.tagId) : dependency.section(list.sectionId), 'soft');
  const { now } = requestContext();
  noteExpiry(await store().reads.nextPublication(now), 'soft');
  return store().reads.newest({ locale, ...list, exclude, now }, limit);
}

function merged(first: readonly ArticleCard[], others: readonly ArticleCard[], limit: number): ArticleCard[] {
  return [...first, ...others.filter((card) => !first.some(({ id }) => id === card.id))].slice(0, limit);
}
