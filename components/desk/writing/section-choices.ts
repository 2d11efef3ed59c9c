import { inLocale, type Locale } from '#root/lib/domain/locale.ts';
import { sectionTree } from '#root/lib/domain/section-tree.ts';
import type { Section } from '#root/lib/domain/taxonomy.ts';

export type NamedChoice = { value: string; text: string };

/** The sections in the order of the paper, each with the names of those above it. */
export function sectionChoices(sections: readonly Section[], locale: Locale): NamedChoice[] {
  const tree = sectionTree(sections);
  const below = (section: Section): NamedChoice[] => [
    {
      value: section.id,
      text: tree
        .trail(section.id)
        .map(({ name }) => inLocale(name, locale))
        .join(' ‹ '),
    },
    ...tree.children(section.id).flatMap(below),
  ];
  return tree.roots.flatMap(below);
}
