import type { Section } from '#root/lib/domain/taxonomy.ts';
import { newEntityId, numbered } from '#root/lib/import/name-key.ts';
import type { Store } from '#root/lib/store/port.ts';
import { slugOf } from '#root/lib/text/slug.ts';
import { placedSections } from './section-order.ts';
import { inSectionTurn } from './section-turn.ts';
import { isOwnAddress, type SectionFault, type SectionWish, sectionFault, slugKey } from './section-wish.ts';

/**
 * Makes a section of the paper. An empty slug is made from its Arabic name, with a number where another section has it.
 * @throws StoreError as `Store.commit`, BusyTurnsError
 */
export function makeSection(
  store: Store,
  wish: SectionWish,
  by: string,
): Promise<{ section: Section } | { fault: SectionFault }> {
  return inSectionTurn(async () => {
    const sections = await store.all('section');
    const slug = wish.slug || freeSlug(sections, wish);
    const { name, parentId, place, hidden } = wish;
    const fault = sectionFault(sections, { ...wish, slug });
    if (fault) return { fault };
    const ids = new Set(sections.map((one) => one.id));
    const id = newEntityId('section', name.en ?? name.ar, `${parentId ?? ''}\n${name.ar}`, (taken) => ids.has(taken));
    const made: Section = {
      schema: 1,
      id,
      version: 1,
      slug,
      name,
      ...(parentId && { parentId }),
      ...(hidden && { hidden }),
      order: 0,
    };
    const [section = made, ...moved] = placedSections(sections, made, place);
    const writes = [
      { collection: 'section', id, expected: 0, document: section } as const,
      ...moved.map((one) => ({ collection: 'section', id: one.id, expected: one.version, document: one }) as const),
    ];
    await store.commit({ by, writes });
    return { section };
  });
}

function freeSlug(sections: readonly Section[], { name, parentId }: SectionWish): string {
  const used = new Set(sections.map(({ slug }) => slugKey(slug)));
  return numbered(slugOf(name.ar), (slug) => used.has(slug) || isOwnAddress(slug, parentId));
}
