import type { Localized } from '#root/lib/domain/locale.ts';
import { isReservedSegment } from '#root/lib/domain/reserved-segment.ts';
import { type SectionTree, sectionTree } from '#root/lib/domain/section-tree.ts';
import type { Section } from '#root/lib/domain/taxonomy.ts';
import { slugSchema } from '#root/lib/domain/value.ts';
import { nameKey } from '#root/lib/import/name-key.ts';

/** Where a section stands among those below the same parent: where it stood, at an end, or behind the one with this id. */
export type SectionPlace = 'same' | 'first' | 'last' | { after: string };

/** What somebody wants a section to be. */
export type SectionWish = {
  name: Localized;
  slug: string;
  parentId?: string | undefined;
  place: SectionPlace;
  hidden?: boolean;
};

/** What speaks against it, by the field; after a colon a code names what stands in the way. */
export type SectionFault = { field: 'ar' | 'slug' | 'parent' | 'place'; code: string };

/** Sections may stand so many below each other: their addresses stay readable, the desk's lists on the page. */
export const deepestSection = 5;
const longestSlug = 80;
/** An address with such an ending asks for a file of the site's own: a feed, a list for machines. */
const fileEnding = /\.[a-z]{2,11}$/i;

/**
 * What speaks against a section being as it is wished to be. What an older section is already is not held against it.
 * @param own the section as it is; undefined for a new one
 */
export function sectionFault(sections: readonly Section[], wish: SectionWish, own?: Section): SectionFault | undefined {
  const tree = sectionTree(sections);
  return (
    parentFault(tree, wish, own) ?? nameFault(tree, wish, own) ?? slugFault(tree, wish, own) ?? placeFault(tree, wish)
  );
}

/** The form in which two addresses are the same to whoever types them. */
export function slugKey(slug: string): string {
  return slug.normalize('NFC').toLowerCase();
}

/** Whether a section below `parentId` (or a root) may have this address, as far as the site's own addresses go. */
export function isOwnAddress(slug: string, parentId: string | undefined): boolean {
  return fileEnding.test(slug) || (parentId === undefined && isReservedSegment(slug));
}

function parentFault(tree: SectionTree, { parentId }: SectionWish, own?: Section): SectionFault | undefined {
  if (parentId === undefined || (own && own.parentId === parentId)) return undefined;
  const above = tree.trail(parentId);
  if (above.length === 0) return { field: 'parent', code: 'section-unknown' };
  if (own && above.some(({ id }) => id === own.id)) return { field: 'parent', code: 'section-circle' };
  const height = own ? levelsBelow(tree, own.id) : 0;
  return above.length + 1 + height > deepestSection ? { field: 'parent', code: 'section-deep' } : undefined;
}

function nameFault(tree: SectionTree, { name, parentId }: SectionWish, own?: Section): SectionFault | undefined {
  if (own?.name.ar === name.ar && own.parentId === parentId) return undefined;
  const key = nameKey(name.ar);
  const isTaken = siblingsAt(tree, parentId).some((other) => other.id !== own?.id && nameKey(other.name.ar) === key);
  return isTaken ? { field: 'ar', code: 'section-twice' } : undefined;
}

function slugFault(tree: SectionTree, { slug, parentId }: SectionWish, own?: Section): SectionFault | undefined {
  const isOld = own?.slug === slug;
  if (isOld && own.parentId === parentId) return undefined;
  if (!isOld && (slug.length > longestSlug || !slugSchema.safeParse(slug).success)) {
    return { field: 'slug', code: 'slug-invalid' };
  }
  if (isOwnAddress(slug, parentId)) return { field: 'slug', code: 'slug-reserved' };
  // One slug leads to one section wherever it stands: searches name sections by it, and moved ones are found by it.
  const other = [...tree.byId.values()].find((one) => one.id !== own?.id && slugKey(one.slug) === slugKey(slug));
  return other && { field: 'slug', code: `slug-taken:${other.name.ar}` };
}

function placeFault(tree: SectionTree, { place, parentId }: SectionWish): SectionFault | undefined {
  if (typeof place === 'string') return undefined;
  const isThere = siblingsAt(tree, parentId).some(({ id }) => id === place.after);
  return isThere ? undefined : { field: 'place', code: 'place-elsewhere' };
}

function siblingsAt(tree: SectionTree, parentId: string | undefined): readonly Section[] {
  return parentId === undefined ? tree.roots : tree.children(parentId);
}

function levelsBelow(tree: SectionTree, id: string): number {
  return Math.max(0, ...tree.children(id).map((child) => 1 + levelsBelow(tree, child.id)));
}
