import type { Article } from '#root/lib/domain/article.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { store } from '#root/lib/runtime/runtime.ts';

/** The story in the paper's other languages, where it is published or dated there. */
export async function storyTranslations({
  id,
  translationKey,
}: Pick<Article, 'id' | 'translationKey'>): Promise<{ id: number; locale: Locale }[]> {
  if (!translationKey) return [];
  const cards = await store().reads.translations(translationKey, Number.MAX_SAFE_INTEGER);
  return cards.filter((card) => card.id !== id).map((card) => ({ id: card.id, locale: card.locale }));
}
