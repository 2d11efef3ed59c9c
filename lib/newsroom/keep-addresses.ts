import { locales } from '#root/lib/domain/locale.ts';
import { type Redirect, type RedirectTarget, redirectFor } from '#root/lib/domain/redirect.ts';
import { sectionTree } from '#root/lib/domain/section-tree.ts';
import type { Section } from '#root/lib/domain/taxonomy.ts';
import { href, type Place } from '#root/lib/i18n/href.ts';
import type { Commit, Store, Write } from '#root/lib/store/port.ts';

type Former = { place: Place; to: Exclude<RedirectTarget, { articleId: number } | { path: string }> };

/**
 * The store, with every commit that renames or moves a section, a tag or an author keeping its old address, in the same
 * commit. Stories need none: their number is in the address.
 */
export function keepAddresses<S extends Store>(store: S): S {
  // Whatever else an engine's commit takes goes on to it, as bulk writing does.
  const commitAsTold = store.commit as (asked: Commit, ...told: unknown[]) => ReturnType<Store['commit']>;
  const commit = async (asked: Commit, ...told: unknown[]) => {
    const kept = await redirectsFor(store, await formerPlaces(store, asked.writes));
    const known = new Set(asked.writes.map(({ collection, id }) => `${collection}:${id}`));
    const more = kept.filter(({ id }) => !known.has(`redirect:${id}`));
    return commitAsTold(more.length === 0 ? asked : { ...asked, writes: [...asked.writes, ...more] }, ...told);
  };
  return Object.assign(Object.create(store) as S, { commit });
}

/** Where the things stood that these writes give another address. */
async function formerPlaces(store: Store, writes: readonly Write[]): Promise<Former[]> {
  const former: Former[] = [];
  for (const { collection, id, document } of writes) {
    if ((collection !== 'tag' && collection !== 'author') || document === null) continue;
    const before = await store.get(collection, id);
    if (!before || before.slug === document.slug) continue;
    former.push({
      place: { to: collection, slug: before.slug },
      to: collection === 'tag' ? { tagId: id } : { authorId: id },
    });
  }
  if (writes.some(({ collection }) => collection === 'section')) former.push(...(await formerSections(store, writes)));
  return former;
}

/** Sections below a renamed one have another address as well. */
async function formerSections(store: Store, writes: readonly Write[]): Promise<Former[]> {
  const before = await store.all('section');
  const after = new Map(before.map((section) => [section.id, section]));
  for (const { collection, id, document } of writes) {
    if (collection !== 'section') continue;
    if (document === null) after.delete(id);
    else after.set(id, document);
  }
  const paths = (sections: readonly Section[]) => {
    const tree = sectionTree(sections);
    return (id: string) => tree.trail(id).map(({ slug }) => slug);
  };
  const [was, becomes] = [paths(before), paths([...after.values()])];
  return before.flatMap(({ id }): Former[] => {
    const path = was(id);
    const moved = after.has(id) && path.join('/') !== becomes(id).join('/');
    return moved ? [{ place: { to: 'section', path }, to: { sectionId: id } }] : [];
  });
}

async function redirectsFor(store: Store, former: readonly Former[]): Promise<Write<'redirect'>[]> {
  const wanted = former.flatMap(({ place, to }) =>
    locales.flatMap((locale) => redirectFor(href(locale, place), { ...to, locale }) ?? []),
  );
  return Promise.all(wanted.map((document) => writeOf(store, document)));
}

async function writeOf(store: Store, document: Redirect): Promise<Write<'redirect'>> {
  const before = await store.get('redirect', document.id);
  return { collection: 'redirect', id: document.id, expected: before?.version ?? 0, document };
}
