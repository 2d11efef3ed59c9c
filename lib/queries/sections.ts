import type { Locale } from '#root/lib/domain/locale.ts';
import { inLocale } from '#root/lib/domain/locale.ts';
import { type SectionTree, sectionTree } from '#root/lib/domain/section-tree.ts';
import type { Section } from '#root/lib/domain/taxonomy.ts';
import { href } from '#root/lib/i18n/href.ts';
import { noteTag } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';

/** A name with the address it leads to: a section, a tag or an author as readers see it. */
export type NamedLink = { id: string; name: string; href: string };

/** The tree belongs to one list of sections: the store gives the same list until one of them changes. */
const trees = new WeakMap<readonly Section[], SectionTree>();

export async function sections(): Promise<SectionTree> {
  noteTag(dependency.sections);
  const list = await store().all('section');
  const tree = trees.get(list) ?? sectionTree(list);
  trees.set(list, tree);
  return tree;
}

/** A page names its sections dozens of times: each link is put together once for a tree. */
const links = new WeakMap<SectionTree, Map<string, NamedLink>>();

export function sectionLink(tree: SectionTree, section: Section, locale: Locale): Readonly<NamedLink> {
  const known = links.get(tree) ?? new Map<string, NamedLink>();
  links.set(tree, known);
  const key = `${locale} ${section.id}`;
  const link = known.get(key) ?? newLink(tree, section, locale);
  known.set(key, link);
  return link;
}

function newLink(tree: SectionTree, section: Section, locale: Locale): NamedLink {
  const path = tree.trail(section.id).map(({ slug }) => slug);
  return { id: section.id, name: inLocale(section.name, locale), href: href(locale, { to: 'section', path }) };
}

/** The links from the root section down to the section `id`. */
export function sectionTrail(tree: SectionTree, id: string, locale: Locale): NamedLink[] {
  return tree.trail(id).map((section) => sectionLink(tree, section, locale));
}

export type NavigationEntry = NamedLink & { children: NamedLink[] };

/** The sections of the menu, two levels. */
export async function navigation(locale: Locale): Promise<NavigationEntry[]> {
  const tree = await sections();
  return listed(tree, tree.roots).map((root) => ({
    ...sectionLink(tree, root, locale),
    children: listed(tree, tree.children(root.id)).map((child) => sectionLink(tree, child, locale)),
  }));
}

/** Those that readers are led to: without the hidden ones. */
export function listed(tree: SectionTree, list: readonly Section[]): Section[] {
  return list.filter(({ id }) => !tree.isHidden(id));
}
