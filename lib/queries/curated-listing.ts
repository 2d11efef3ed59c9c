import type { ChosenStories } from './chosen-stories.ts';
import { type Listed, type Listing, listingPage, newest, teasersPerPage } from './listing.ts';

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
  const offset = isFirst ? 0 : (page - 1) * teasersPerPage - all.length;
  const fresh = await newest(others, isFirst ? teasersPerPage - all.length : teasersPerPage, offset);
  const total = fresh.total + all.length;
  const pages = Math.max(1, Math.ceil(total / teasersPerPage));
  if (page > pages) return undefined;
  // Where no lead is chosen the newest leads, as it does on the front page.
  const [first, rest] = lead ? [[lead], fresh.items] : [fresh.items.slice(0, 1), fresh.items.slice(1)];
  return { teasers: isFirst ? [...first, ...seconds, ...rest] : fresh.items, page, pages, total };
}
