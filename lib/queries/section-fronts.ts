import { chosenIds } from '#root/lib/domain/front-choice.ts';
import { inLocale, type Locale } from '#root/lib/domain/locale.ts';
import { frontState } from '#root/lib/newsroom/front.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { sections } from './sections.ts';

/** A section as the list of the desk has it: how many stories were chosen for its page, and whether there is a draft. */
export type SectionFront = { id: string; name: string; depth: number; chosen: number; isDraft: boolean };

/** Every section, those below under theirs. */
export async function sectionFronts(locale: Locale): Promise<SectionFront[]> {
  const tree = await sections();
  const below = (list: typeof tree.roots, depth: number): { id: string; name: string; depth: number }[] =>
    list.flatMap((section) => [
      { id: section.id, name: inLocale(section.name, locale), depth },
      ...below(tree.children(section.id), depth + 1),
    ]);
  return Promise.all(
    below(tree.roots, 0).map(async (section) => {
      const { live, draft } = await frontState(store(), { locale, sectionId: section.id });
      return { ...section, chosen: chosenIds(live).length, isDraft: draft !== undefined };
    }),
  );
}
