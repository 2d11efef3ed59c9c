import type { Locale } from '#root/lib/domain/locale.ts';
import { inLocale } from '#root/lib/domain/locale.ts';
import { noteTag } from '#root/lib/runtime/request-context.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { type Listing, listingPage } from './listing.ts';
import { type NamedLink, sectionLink, sections, sectionTrail } from './sections.ts';

export type SectionPage = {
  id: string;
  name: string;
  slugs: string[];
  description?: string;
  /** From the root section to this one. */
  trail: NamedLink[];
  children: NamedLink[];
  listing: Listing;
};

/** Page `page` of the section at `path` (slugs from the root), or undefined where there is none. */
export async function sectionPage(
  locale: Locale,
  path: readonly string[],
  page: number,
): Promise<SectionPage | undefined> {
  const tree = await sections();
  const section = tree.find(path);
  if (!section) return undefined;
  noteTag(dependency.section(section.id));
  const listing = await listingPage({ locale, sectionId: section.id }, page);
  if (!listing) return undefined;
  return {
    id: section.id,
    name: inLocale(section.name, locale),
    slugs: tree.trail(section.id).map(({ slug }) => slug),
    ...(section.description && { description: inLocale(section.description, locale) }),
    trail: sectionTrail(tree, section.id, locale),
    children: tree.children(section.id).map((child) => sectionLink(tree, child, locale)),
    listing,
  };
}
