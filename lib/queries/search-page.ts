import type { Locale } from '#root/lib/domain/locale.ts';
import { noteExpiry, noteTag, requestContext } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import type { ArticleCard, Slice } from '#root/lib/store/port.ts';
import { teasersPerPage } from './listing.ts';
import { sections } from './sections.ts';
import { type Teaser, teasers } from './teasers.ts';

export type SearchRequest = { q: string; section?: string; order?: 'relevance' | 'date'; page: number };
export type SearchPage = SearchRequest & { hits: Teaser[]; pages: number; total: number };

/** Longer queries are cut: nobody types them, and each word costs. */
const longestQuery = 300;

/** One page of what the query finds in this language; no query finds nothing. */
export async function searchPage(locale: Locale, request: SearchRequest): Promise<SearchPage | undefined> {
  const q = request.q.normalize('NFC').trim().slice(0, longestQuery);
  const offset = (request.page - 1) * teasersPerPage;
  const { items, total } = q
    ? await searchStories(locale, { ...request, q }, offset, teasersPerPage)
    : { items: [], total: 0 };
  const pages = Math.max(1, Math.ceil(total / teasersPerPage));
  if (request.page > pages) return undefined;
  return { ...request, q, hits: await teasers(items), pages, total };
}

/** The stories that a text finds, likest first (or newest first). `section` is a section's id. */
export async function searchStories(
  locale: Locale | undefined,
  { q, section, order }: Omit<SearchRequest, 'page'>,
  offset: number,
  limit: number,
): Promise<Slice<ArticleCard>> {
  noteTag(dependency.found);
  const { now } = requestContext();
  noteExpiry(await store().reads.nextPublication(now));
  const sectionId = section && (await sections()).byId.get(section)?.id;
  const query = { text: q, now, ...(locale && { locale }), ...(sectionId && { sectionId }), ...(order && { order }) };
  const { items, total } = await store().reads.search(query, { offset, limit });
  return { items: items.map(({ card }) => card), total };
}
