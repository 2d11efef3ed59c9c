import type { Section } from '#root/lib/domain/taxonomy.ts';
import type { Store } from '#root/lib/store/port.ts';
import { placedSections } from './section-order.ts';
import { inSectionTurn } from './section-turn.ts';
import { type SectionFault, type SectionWish, sectionFault } from './section-wish.ts';

type Changed =
  | { before: Section; after: Section }
  | { fault: SectionFault }
  | { code: 'section-unknown' | 'section-conflict' };

/**
 * Changes a section's names, address, parent or place, or whether it is hidden. Addresses that change with it lead on (see `keepAddresses`).
 * Refused as `section-conflict` where somebody changed it since `version`.
 * @throws StoreError as `Store.commit`, BusyTurnsError
 */
export function changeSection(
  store: Store,
  { id, version, wish, by }: { id: string; version: number; wish: SectionWish; by: string },
): Promise<Changed> {
  return inSectionTurn(async () => {
    const sections = await store.all('section');
    const before = sections.find((one) => one.id === id);
    if (!before) return { code: 'section-unknown' };
    if (before.version !== version) return { code: 'section-conflict' };
    const wanted = { ...wish, slug: wish.slug || before.slug };
    const fault = sectionFault(sections, wanted, before);
    if (fault) return { fault };
    const { parentId: _parentId, hidden: _hidden, ...rest } = before;
    const { name, slug, parentId, hidden } = wanted;
    const changed: Section = { ...rest, name, slug, ...(parentId && { parentId }), ...(hidden && { hidden }) };
    const [after = changed, ...moved] = placedSections(sections, changed, wish.place);
    if (moved.length === 0 && isSame(before, after)) return { before, after: before };
    const writes = [after, ...moved].map(
      (one) => ({ collection: 'section', id: one.id, expected: one.version, document: one }) as const,
    );
    await store.commit({ by, writes });
    return { before, after };
  });
}

function isSame(one: Section, other: Section): boolean {
  const shown = ({ name, slug, parentId, order, hidden }: Section) =>
    JSON.stringify([name.ar, name.en, slug, parentId, order, hidden]);
  return shown(one) === shown(other);
}
