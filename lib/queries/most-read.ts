import type { Locale } from '#root/lib/domain/locale.ts';
import type { ReadershipWindow } from '#root/lib/readership/readership.ts';
import { noteTag } from '#root/lib/runtime/request-context.ts';
import { runtime, store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import type { ArticleCard } from '#root/lib/store/port.ts';
import { publicCards } from './public-cards.ts';
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
    // Also of those that are not shown: a story that is restored, or comes into this language, takes its place.
    for (const id of ids) noteTag(dependency.card(id), 'soft');
    const cards = publicCards(await store().reads.cards(ids), 'soft');
    found.push(...cards.filter((card) => card.locale === locale));
  }
  return teasers(found.slice(0, limit));
}
