import type { Locale } from '#root/lib/domain/locale.ts';
import type { Author } from '#root/lib/domain/taxonomy.ts';
import { openCatalogue } from '#root/lib/import/catalogue.ts';
import { nameKey } from '#root/lib/import/name-key.ts';
import type { Store } from '#root/lib/store/port.ts';
import { stripBidiControls } from '#root/lib/text/bidi.ts';

export type AuthorAdding = { name: string; locale: Locale; by: string };

/**
 * The author of this name: one that the paper has, in whatever spelling, or a new one, with id and slug by the rule of imports.
 * @returns undefined where the name has no letter
 * @throws StoreError as `Store.commit`
 */
export async function addAuthor(
  store: Store,
  { name: typed, locale, by }: AuthorAdding,
): Promise<{ author: Author; isNew: boolean } | undefined> {
  const name = stripBidiControls(typed).normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (!/\p{L}/u.test(name)) return undefined;
  const key = nameKey(name);
  const isOne = ({ name: { ar, en } }: Author) => [ar, en].some((one) => one !== undefined && nameKey(one) === key);
  const known = (await store.all('author')).find(isOne);
  if (known) return { author: known, isNew: false };
  const catalogue = await openCatalogue(store);
  const id = catalogue.author(name, locale);
  await catalogue.save(by);
  const author = await store.get('author', id);
  return author && { author, isNew: catalogue.made.authors > 0 };
}
