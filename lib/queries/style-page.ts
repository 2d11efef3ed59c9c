import type { StyleEntry, StyleList } from '#root/lib/domain/style-list.ts';
import { styleList } from '#root/lib/newsroom/style/change-style-list.ts';
import { habitsStamp, styleStamp } from '#root/lib/newsroom/style/edit-style-list.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { normalise } from '#root/lib/text/normalise.ts';

export const entriesPerPage = 50;

export type StylePage = {
  /** With the stamp by which a change names what was seen. */
  items: (StyleEntry & { stamp: string })[];
  /** Of those that were looked for. */
  found: number;
  total: number;
  pages: number;
  habits: Omit<StyleList, 'entries'> & { stamp: string };
};

/** A page (from 1) of the paper's spellings, of those that have `query` in a spelling or a note. */
export async function stylePage(query: string, page: number): Promise<StylePage> {
  const list = await styleList(store());
  const { entries, ...habits } = list;
  const wanted = normalise(query.trim());
  const has = ({ right, wrong, note = '' }: StyleEntry) =>
    [right, ...wrong, note].some((text) => normalise(text).includes(wanted));
  const matching = wanted === '' ? entries : entries.filter(has);
  const pages = Math.max(1, Math.ceil(matching.length / entriesPerPage));
  const from = (Math.min(page, pages) - 1) * entriesPerPage;
  return {
    items: matching.slice(from, from + entriesPerPage).map((entry) => ({ ...entry, stamp: styleStamp(entry) })),
    found: matching.length,
    total: entries.length,
    pages,
    habits: { ...habits, stamp: habitsStamp(list) },
  };
}
