import type { ChosenStories } from './chosen-stories.ts';
import { counted, type Listed, type Listing, listingPage, teasersPerPage } from './listing.ts';

/**
 * Page `page` of a list whose first page opens with chosen stories; undefined where there is no such page. Those stand
 * nowhere else in the list: each story stands once over all of its pages, and none is left out.
 */
export async function curatedListing(
  filter: Listed,
  chosen: ChosenStories,
  page: number,
): Promise<Listing | undefined> {
  const { lead, seconds, all } = chosen;
  if (all.length === 0) return listingPage(filter, page);
  const others = { ...filter, exclude: all.map(({ id }) => id) };
  const isFirst = page === 1;
  const begins = (page - 1) * teasersPerPage - all.length;
  const first = { offset: 0, limit: teasersPerPage - all.length };
  const fresh = await counted(others, isFirst ? first : { offset: begins, limit: teasersPerPage });
  const total = fresh.total + all.length;
  const pages = Math.max(1, Math.ceil(total / teasersPerPage));
  if (page > pages) return undefined;
  // Where no lead is chosen the newest leads, as it does on the front page.
  const [opening, rest] = lead ? [[lead], fresh.items] : [fresh.items.slice(0, 1), fresh.items.slice(1)];
  return { teasers: isFirst ? [...opening, ...seconds, ...rest] : fresh.items, page, pages, total };
}
