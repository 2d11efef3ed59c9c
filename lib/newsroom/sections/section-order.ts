import { sectionTree } from '#root/lib/domain/section-tree.ts';
import type { Section } from '#root/lib/domain/taxonomy.ts';
import type { SectionPlace } from './section-wish.ts';

/**
 * The sections that have another `order` once `section` (with its new parent) stands at `place`; itself comes first. Others
 * change only where their numbers leave no room, as those of an import may.
 */
export function placedSections(sections: readonly Section[], section: Section, place: SectionPlace): Section[] {
  const before = sections.find(({ id }) => id === section.id);
  const stays = place === 'same' && before !== undefined && before.parentId === section.parentId;
  if (stays) return [section];
  const tree = sectionTree(sections);
  const all = section.parentId === undefined ? tree.roots : tree.children(section.parentId);
  const siblings = all.filter(({ id }) => id !== section.id);
  const at = placeAmong(siblings, place);
  const order = orderBetween(siblings[at - 1]?.order, siblings[at]?.order);
  if (order !== undefined) return [{ ...section, order }];
  const moved = siblings.map((one, index) => ({ ...one, order: index < at ? index : index + 1 }));
  return [{ ...section, order: at }, ...moved.filter((one, index) => one.order !== siblings[index]?.order)];
}

/** How many siblings stand before it. Whoever moves to another parent without a word stands last there. */
function placeAmong(siblings: readonly Section[], place: SectionPlace): number {
  if (place === 'first') return 0;
  if (typeof place === 'string') return siblings.length;
  return siblings.findIndex(({ id }) => id === place.after) + 1;
}

/** A number between both; undefined where there is none. */
function orderBetween(before: number | undefined, after: number | undefined): number | undefined {
  if (before === undefined) return after === undefined ? 0 : after - 1;
  if (after === undefined) return before + 1;
  const order = (before + after) / 2;
  return before < order && order < after ? order : undefined;
}
