import { isPublic } from '#root/lib/domain/article.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import type { ReadershipWindow } from '#root/lib/readership/readership.ts';
import { noteTag, requestContext } from '#root/lib/runtime/request-context.ts';
import { runtime, store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import type { ArticleCard } from '#root/lib/store/port.ts';
import { type Teaser, teasers } from './teasers.ts';

/** So many of the most read are looked at to find those of one language. */
const candidates = 60;

/** The stories that readers read most, today's first, the week's behind them; fewer where few were read. */
export async function mostRead(locale: Locale, limit: number): Promise<Teaser[]> {
  noteTag(dependency.mostRead(locale), 'soft');
  const { readership } = runtime();
  if (!readership) return [];
  const found: ArticleCard[] = [];
  for (const window of ['day', 'week'] satisfies ReadershipWindow[]) {
    if (found.length >= limit) break;
    const known = new Set(found.map(({ id }) => id));
    const ids = readership.top(window, candidates).filter((id) => !known.has(id));
    found.push(...(await publicCards(ids, locale)));
  }
  return teasers(found.slice(0, limit));
}

async function publicCards(ids: readonly number[], locale: Locale): Promise<ArticleCard[]> {
  const { now } = requestContext();
  const cards = await store().reads.cards(ids);
  return cards.filter((card) => card.locale === locale && isPublic(card, now));
}
