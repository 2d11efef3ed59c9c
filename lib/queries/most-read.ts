import type { Locale } from '#root/lib/domain/locale.ts';
import { noteTag, requestContext } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { type Teaser, teasers } from './teasers.ts';

const days = 7;

/** Stories that readers turned to: the most discussed of the last week, newest first among equals. */
export async function mostRead(locale: Locale, limit: number): Promise<Teaser[]> {
  noteTag(dependency.mostRead(locale), 'soft');
  noteTag(dependency.latest(locale), 'soft');
  const { now } = requestContext();
  const window = { offset: 0, limit: 200 };
  const recent = await store().reads.articles({ now, locale, from: now - days * 86_400_000 }, window);
  const pool =
    recent.items.length >= limit ? recent.items : (await store().reads.articles({ now, locale }, window)).items;
  const liveliest = [...pool].sort((a, b) => b.comments - a.comments);
  return teasers(liveliest.slice(0, limit));
}
