import type { Locale } from '#root/lib/domain/locale.ts';
import { dayBounds } from '#root/lib/i18n/time-zone.ts';
import { noteExpiry, noteTag, requestContext } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import type { SearchFound, SearchQuery } from '#root/lib/store/port.ts';
import { firstDay, parseQuery } from '#root/lib/text/query-operators.ts';
import { authorsNamed, sectionNamed } from './search-names.ts';
import { siteSettings } from './site.ts';

/** A search as a form or an address asks it; days are `YYYY-MM-DD` in the paper's zone, both inclusive. */
export type SearchWishes = {
  q: string;
  section?: string;
  author?: string;
  from?: string;
  to?: string;
  order?: 'relevance' | 'date';
};

/** Longer queries are cut: nobody types them, and each word costs. */
const longestQuery = 300;

/**
 * The stories that a text finds, likest first (or newest first), operators in it obeyed: see `parseQuery`. Without words the
 * newest that fit the other wishes; without any wish nothing. A section or writer that the paper has not finds nothing in a
 * field of the form, and is searched as words where it stands in the text.
 */
export async function searchStories(
  locale: Locale | undefined,
  wishes: SearchWishes,
  window: { offset: number; limit: number },
  fold = false,
): Promise<SearchFound> {
  noteTag(dependency.found);
  const { now } = requestContext();
  noteExpiry(await store().reads.nextPublication(now));
  const query = await queryOf(wishes);
  const narrowed = { now, ...(locale && { locale }), ...query };
  if (query.text || query.phrases?.length) return store().reads.search({ ...narrowed, fold }, window);
  const nothing = { stems: [], corrections: [], nearest: [] };
  const { sectionId, authorIds, from, before } = query;
  if (!sectionId && !authorIds && from === undefined && before === undefined) {
    return { items: [], total: 0, ...nothing };
  }
  return { ...(await newestOf(narrowed, window)), ...nothing };
}

async function newestOf(
  { authorIds, ...query }: SearchQuery,
  window: { offset: number; limit: number },
): Promise<Pick<SearchFound, 'items' | 'total'>> {
  if (authorIds?.length === 0) return { items: [], total: 0 };
  const { sectionId, from, before, locale, now } = query;
  const filter = {
    now,
    ...(locale && { locale }),
    ...(sectionId !== undefined && { sectionId }),
    ...(from !== undefined && { from }),
    ...(before !== undefined && { before }),
    ...(authorIds?.[0] !== undefined && { authorId: authorIds[0] }),
  };
  const { items, total } = await store().reads.articles(filter, window);
  return { items: items.map((card) => ({ card, score: 0 })), total };
}

async function queryOf(wishes: SearchWishes): Promise<Omit<SearchQuery, 'now' | 'locale'>> {
  const parsed = parseQuery(wishes.q.normalize('NFC').trim().slice(0, longestQuery));
  const extra: string[] = [];
  const section = parsed.section === undefined ? undefined : await sectionNamed(parsed.section);
  if (parsed.section !== undefined && section === undefined) extra.push(parsed.section);
  const authors = parsed.author === undefined ? undefined : await authorsNamed(parsed.author);
  if (parsed.author !== undefined && authors?.length === 0) extra.push(parsed.author);
  const sectionId = wishes.section ? ((await sectionNamed(wishes.section)) ?? wishes.section) : section;
  const authorIds = wishes.author ? await authorsNamed(wishes.author) : authors?.length ? authors : undefined;
  const { from, before } = await days(wishes, parsed);
  return {
    text: [parsed.words, ...extra].join(' ').trim(),
    ...(parsed.phrases.length > 0 && { phrases: parsed.phrases }),
    ...(parsed.without.length > 0 && { without: parsed.without }),
    ...(sectionId !== undefined && { sectionId }),
    ...(authorIds && { authorIds }),
    ...(from !== undefined && { from }),
    ...(before !== undefined && { before }),
    ...(wishes.order && { order: wishes.order }),
  };
}

/** The stricter of what the form and the text say. */
async function days(
  { from, to }: SearchWishes,
  { after, before }: { after?: string; before?: string },
): Promise<{ from?: number; before?: number }> {
  if (![from, to, after, before].some(Boolean)) return {};
  const { timeZone } = await siteSettings();
  const bounds = (day: string | undefined) => {
    const known = day === undefined ? undefined : firstDay(day);
    return known === undefined ? undefined : dayBounds(timeZone, known);
  };
  const starts = [bounds(from)?.from, bounds(after)?.from].filter((one) => one !== undefined);
  const ends = [bounds(to)?.before, bounds(before)?.from].filter((one) => one !== undefined);
  return {
    ...(starts.length > 0 && { from: Math.max(...starts) }),
    ...(ends.length > 0 && { before: Math.min(...ends) }),
  };
}
