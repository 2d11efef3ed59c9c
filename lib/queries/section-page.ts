import type { FrontChoice } from '#root/lib/domain/front-choice.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { inLocale } from '#root/lib/domain/locale.ts';
import { noteTag } from '#root/lib/runtime/request-context.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { chosenForSection } from './chosen-stories.ts';
import { curatedListing } from './curated-listing.ts';
import type { Listing } from './listing.ts';
import { listed, type NamedLink, sectionLink, sections, sectionTrail } from './sections.ts';

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

/**
 * Page `page` of the section at `path` (slugs from the root), or undefined where there is none. The first one opens with
 * the stories chosen for it.
 * @param choice another one than what is live, for looking at it beforehand
 */
export async function sectionPage(
  locale: Locale,
  path: readonly string[],
  page: number,
  choice?: FrontChoice,
): Promise<SectionPage | undefined> {
  const tree = await sections();
  const section = tree.find(path);
  if (!section) return undefined;
  noteTag(dependency.section(section.id));
  const here = { locale, sectionId: section.id };
  const listing = await curatedListing(here, await chosenForSection(tree, here, choice), page);
  if (!listing) return undefined;
  return {
    id: section.id,
    name: inLocale(section.name, locale),
    slugs: tree.trail(section.id).map(({ slug }) => slug),
    ...(section.description && { description: inLocale(section.description, locale) }),
    trail: sectionTrail(tree, section.id, locale),
    children: listed(tree, tree.children(section.id)).map((child) => sectionLink(tree, child, locale)),
    listing,
  };
}
