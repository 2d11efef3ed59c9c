import { sectionTree } from '#root/lib/domain/section-tree.ts';
import type { Section } from '#root/lib/domain/taxonomy.ts';
import type { Store } from '#root/lib/store/port.ts';
import { placedSections } from './section-order.ts';
import { inSectionTurn } from './section-turn.ts';
import type { SectionPlace } from './section-wish.ts';

/** One place towards the first or the last of those below the same parent. */
export type SectionStep = 'up' | 'down';

/** `before` and `after` are alike where it stands at that end already. */
type Moved = { before: Section; after: Section } | { code: 'section-unknown' };

/**
 * Moves a section one place among its siblings: the menu and the front's own strips follow. The step is made from where it
 * stands now, so that two who move at once both have moved it.
 * @throws StoreError as `Store.commit`, BusyTurnsError
 */
export function moveSection(
  store: Store,
  { id, step, by }: { id: string; step: SectionStep; by: string },
): Promise<Moved> {
  return inSectionTurn(async () => {
    const sections = await store.all('section');
    const tree = sectionTree(sections);
    const before = tree.byId.get(id);
    if (!before) return { code: 'section-unknown' };
    // As the tree has it: one whose parent is gone stands among the roots.
    const parent = tree.byId.get(before.parentId ?? '')?.id;
    const place = placeAfter(parent === undefined ? tree.roots : tree.children(parent), id, step);
    if (!place) return { before, after: before };
    const [after = before, ...moved] = placedSections(sections, { ...before, parentId: parent }, place);
    const writes = [{ ...after, ...(before.parentId && { parentId: before.parentId }) }, ...moved].map(
      (one) => ({ collection: 'section', id: one.id, expected: one.version, document: one }) as const,
    );
    await store.commit({ by, writes });
    return { before, after };
  });
}

/** Undefined where there is no place beyond. */
function placeAfter(siblings: readonly Section[], id: string, step: SectionStep): SectionPlace | undefined {
  const at = siblings.findIndex((one) => one.id === id);
  const beyond = siblings[step === 'up' ? at - 1 : at + 1];
  if (!beyond) return undefined;
  if (step === 'down') return { after: beyond.id };
  const above = siblings[at - 2];
  return above ? { after: above.id } : 'first';
}
