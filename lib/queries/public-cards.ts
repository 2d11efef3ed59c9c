import { isPublic } from '#root/lib/domain/article.ts';
import { noteExpiry, requestContext } from '#root/lib/runtime/request-context.ts';
import type { Strength } from '#root/lib/store/dependency.ts';
import type { ArticleCard } from '#root/lib/store/port.ts';

/** Those of the cards that readers may see now; notes when the first of the others falls due. */
export function publicCards(cards: readonly ArticleCard[], strength: Strength = 'firm'): ArticleCard[] {
  const { now } = requestContext();
  for (const { state, publishedAt } of cards) {
    if (state === 'published' && publishedAt !== undefined) noteExpiry(Date.parse(publishedAt), strength);
  }
  return cards.filter((card) => isPublic(card, now));
}
