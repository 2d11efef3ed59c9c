import type { Section } from './taxonomy.ts';

/** The sections as a tree, siblings in their order. Built once per change; sections whose parent is missing are roots. */
export type SectionTree = {
  roots: readonly Section[];
  byId: ReadonlyMap<string, Section>;
  children: (id: string) => readonly Section[];
  /** From the root down to the section itself; empty where it is unknown. */
  trail: (id: string) => readonly Section[];
  /** Whether the section is kept out of menus and lists of addresses: by itself, or by one above it. */
  isHidden: (id: string) => boolean;
  /** The section that a path of slugs leads to. */
  find: (slugs: readonly string[]) => Section | undefined;
};

export function sectionTree(sections: readonly Section[]): SectionTree {
  const byId = new Map(sections.map((section) => [section.id, section]));
  const below = new Map<string, Section[]>();
  const roots: Section[] = [];
  for (const section of [...sections].sort((a, b) => a.order - b.order || a.id.localeCompare(b.id))) {
    const parent = section.parentId !== undefined && byId.has(section.parentId) ? section.parentId : undefined;
    if (parent === undefined) roots.push(section);
    else below.set(parent, [...(below.get(parent) ?? []), section]);
  }
  const children = (id: string): readonly Section[] => below.get(id) ?? [];

  function trail(id: string): readonly Section[] {
    const path: Section[] = [];
    // A cycle made by hand must not hang the site: no section stands twice in a trail.
    for (let at = byId.get(id); at && !path.includes(at); at = at.parentId ? byId.get(at.parentId) : undefined) {
      path.unshift(at);
    }
    return path;
  }

  function find(slugs: readonly string[]): Section | undefined {
    let level: readonly Section[] = roots;
    let found: Section | undefined;
    for (const slug of slugs) {
      found = level.find((section) => section.slug === slug);
      if (!found) return undefined;
      level = children(found.id);
    }
    return found;
  }

  const isHidden = (id: string) => trail(id).some((section) => section.hidden === true);

  return { roots, byId, children, trail, isHidden, find };
}
