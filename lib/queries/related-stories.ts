import { noteExpiry, noteTag, requestContext } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import type { ArticleCard, RelatedOptions } from '#root/lib/store/port.ts';
import { publicCards } from './public-cards.ts';
import { type Teaser, teasers } from './teasers.ts';

/** The stories akin to story `id`, ready for its page. */
export async function relatedStories(id: number, limit: number): Promise<Teaser[]> {
  return teasers(await relatedCards(id, limit));
}

/** The stories akin to story `id`: the editor's own first, the index's after them. */
export async function relatedCards(id: number, limit: number, options: RelatedOptions = {}): Promise<ArticleCard[]> {
  noteTag(dependency.article(id), 'soft');
  noteTag(dependency.found, 'soft');
  const { now } = requestContext();
  noteExpiry(await store().reads.nextPublication(now), 'soft');
  const article = await store().get('article', id);
  if (!article) return [];
  const chosen = publicCards(await store().reads.cards(article.relatedIds), 'soft');
  const akin = await store().reads.related(id, now, limit + chosen.length, options);
  const cards = [...chosen, ...akin.filter((card) => !chosen.some((one) => one.id === card.id))];
  return cards.slice(0, limit);
}
