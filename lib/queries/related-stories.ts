import type { Article } from '#root/lib/domain/article.ts';
import { noteExpiry, noteTag, requestContext } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import type { ArticleCard, Kin, RelatedOptions } from '#root/lib/store/port.ts';
import { publicCards } from './public-cards.ts';
import { type Teaser, teasers } from './teasers.ts';

/** The stories akin to story `id`, ready for its page. */
export async function relatedStories(id: number, limit: number): Promise<Teaser[]> {
  return teasers(await relatedCards(id, limit));
}

/** The stories akin to story `id`: the editor's own first, then those kept as its kin, then the newest of its section. */
export async function relatedCards(id: number, limit: number, options: RelatedOptions = {}): Promise<ArticleCard[]> {
  noteTag(dependency.article(id), 'soft');
  const article = await store().get('article', id);
  if (!article) return [];
  const chosen = seen(await store().reads.cards(article.relatedIds), article.relatedIds);
  const kin = options.sections === false ? undefined : await keptKin(id);
  if (!kin || limit > mostOfKept) return merged(chosen, await foundNow(article, limit + chosen.length, options), limit);
  const cards = merged(chosen, seen(kin.cards), limit);
  const exclude = [id, ...kin.apart, ...cards.map((card) => card.id)];
  return [...cards, ...(await newestBeside(article, exclude, limit - cards.length))];
}

/** What is kept is enough for a page; who wants more has the index looked through. */
const mostOfKept = 12;

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

async function newestBeside(
  { locale, sectionId }: Article,
  exclude: readonly number[],
  limit: number,
): Promise<ArticleCard[]> {
  if (limit <= 0) return [];
  noteTag(dependency.section(sectionId), 'soft');
  const { now } = requestContext();
  noteExpiry(await store().reads.nextPublication(now), 'soft');
  const filter = { locale, sectionId, exclude, now };
  return (await store().reads.articles(filter, { offset: 0, limit })).items;
}

function merged(first: readonly ArticleCard[], others: readonly ArticleCard[], limit: number): ArticleCard[] {
  return [...first, ...others.filter((card) => !first.some(({ id }) => id === card.id))].slice(0, limit);
}
