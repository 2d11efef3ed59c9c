import { chosenIds } from '#root/lib/domain/front-choice.ts';
import { inLocale, type Locale } from '#root/lib/domain/locale.ts';
import { frontState } from '#root/lib/newsroom/front.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { sections } from './sections.ts';

/**
 * A section as the list of the desk has it: its place among its siblings (from 1) and how many they are, how many stories were
 * chosen for its page, whether there is a draft, and whether readers are led to it.
 */
export type SectionFront = SectionRow & { chosen: number; isDraft: boolean };
type SectionRow = { id: string; name: string; depth: number; place: number; siblings: number; hidden: boolean };

/** Every section, those below under theirs. */
export async function sectionFronts(locale: Locale): Promise<SectionFront[]> {
  const tree = await sections();
  const below = (list: typeof tree.roots, depth: number): SectionRow[] =>
    list.flatMap((section, at) => [
      {
        id: section.id,
        name: inLocale(section.name, locale),
        depth,
        place: at + 1,
        siblings: list.length,
        hidden: tree.isHidden(section.id),
      },
      ...below(tree.children(section.id), depth + 1),
    ]);
  return Promise.all(
    below(tree.roots, 0).map(async (section) => {
      const { live, draft } = await frontState(store(), { locale, sectionId: section.id });
      return { ...section, chosen: chosenIds(live).length, isDraft: draft !== undefined };
    }),
  );
}
