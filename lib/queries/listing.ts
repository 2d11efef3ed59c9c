import type { Locale } from '#root/lib/domain/locale.ts';
import { noteExpiry, requestContext } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import type { ArticleFilter, Window } from '#root/lib/store/port.ts';
import { type Teaser, teasers } from './teasers.ts';

/** Stories on one page of a listing. */
export const teasersPerPage = 20;

/** One page of a listing, numbered from 1. */
export type Listing = { teasers: Teaser[]; page: number; pages: number; total: number };

/** Which stories a list of readers has; the clock is theirs. */
export type Listed = Omit<ArticleFilter, 'now'> & { locale: Locale };

/** The newest public stories that fit `filter`; the caller notes the tag of what it lists. */
export async function newest(filter: Listed, limit: number): Promise<Teaser[]> {
  const { now } = requestContext();
  noteExpiry(await store().reads.nextPublication(now));
  return teasers(await store().reads.newest({ ...filter, now }, limit));
}

/** A window of the public stories that fit, newest first, and how many there are; the caller notes what it lists. */
export async function counted(filter: Listed, window: Window): Promise<{ items: Teaser[]; total: number }> {
  const { now } = requestContext();
  noteExpiry(await store().reads.nextPublication(now));
  const { items, total } = await store().reads.articles({ ...filter, now }, window);
  return { items: await teasers(items), total };
}

/** Page `page` of the listing, or undefined where there is no such page (the first one always is). */
export async function listingPage(filter: Listed, page: number): Promise<Listing | undefined> {
  const { items, total } = await counted(filter, { offset: (page - 1) * teasersPerPage, limit: teasersPerPage });
  const pages = Math.max(1, Math.ceil(total / teasersPerPage));
  return page > pages ? undefined : { teasers: items, page, pages, total };
}

/** The page number of an address: 1 where none is given, undefined where it is none. */
export function pageNumber(value: string | string[] | undefined): number | undefined {
  if (value === undefined) return 1;
  return typeof value === 'string' && /^[1-9]\d{0,6}$/.test(value) ? Number(value) : undefined;
}
