import { inLocale, type Locale } from '#root/lib/domain/locale.ts';
import type { Section } from '#root/lib/domain/taxonomy.ts';
import { sections } from './sections.ts';

/** What a form asks with: below which section, and behind which one of those below the same parent. */
export type SectionChoices = {
  /** In the order of the paper, each with the names of those above it. */
  parents: { value: string; text: string }[];
  /** Every section with its parent's id, empty for a root, in the order of the paper. */
  siblings: { id: string; name: string; trail: string; parent: string }[];
};

/** @param own the section that is asked about: it stands neither below nor behind itself, nor below one of its own. */
export async function sectionChoices(locale: Locale, own?: string): Promise<SectionChoices> {
  const tree = await sections();
  const below = (section: Section): Section[] => [section, ...tree.children(section.id).flatMap(below)];
  const trail = ({ id }: Section) => tree.trail(id).map(({ name }) => inLocale(name, locale));
  const others = tree.roots.flatMap(below).filter(({ id }) => id !== own);
  const above = others.filter(({ id }) => tree.trail(id).every((one) => one.id !== own));
  return {
    parents: above.map((one) => ({ value: one.id, text: trail(one).join(' ‹ ') })),
    siblings: above.map((one) => ({
      id: one.id,
      name: inLocale(one.name, locale),
      trail: trail(one).join(' ‹ '),
      parent: tree.trail(one.id).at(-2)?.id ?? '',
    })),
  };
}
