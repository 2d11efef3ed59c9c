import type { Locale } from '#root/lib/domain/locale.ts';
import type { Tag } from '#root/lib/domain/taxonomy.ts';
import { openCatalogue } from '#root/lib/import/catalogue.ts';
import type { Store } from '#root/lib/store/port.ts';
import { tagKey, tagName } from '#root/lib/text/tag-name.ts';

export type TagAdding = { name: string; locale: Locale; by: string };

/**
 * The tag of this name: one that the paper has, in whatever spelling, or a new one, with id and slug by the rule of imports.
 * @returns undefined where the name has no letter or digit
 * @throws StoreError as `Store.commit`
 */
export async function addTag(
  store: Store,
  { name: typed, locale, by }: TagAdding,
): Promise<{ tag: Tag; isNew: boolean } | undefined> {
  const name = tagName(typed);
  const key = tagKey(name);
  if (key === '') return undefined;
  const known = (await store.all('tag')).find((tag) => namesOf(tag).some((one) => tagKey(one) === key));
  if (known) return { tag: known, isNew: false };
  const catalogue = await openCatalogue(store);
  const id = catalogue.tag(name, locale);
  await catalogue.save(by);
  const tag = await store.get('tag', id);
  return tag && { tag, isNew: catalogue.made.tags > 0 };
}

function namesOf({ name: { ar, en } }: Tag): string[] {
  return en === undefined ? [ar] : [ar, en];
}
