import type { Locale } from '#root/lib/domain/locale.ts';
import { inLocale } from '#root/lib/domain/locale.ts';
import { noteTag } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { type Listing, listingPage } from './listing.ts';

export type TagPage = { id: string; name: string; slug: string; listing: Listing };

/** Page `page` of the stories with the tag `slug`, or undefined where there is none. */
export async function tagPage(locale: Locale, slug: string, page: number): Promise<TagPage | undefined> {
  noteTag(dependency.slug('tag', slug.normalize('NFC')));
  const id = await store().reads.idBySlug('tag', slug);
  const tag = id && (await store().get('tag', id));
  if (!tag) return undefined;
  noteTag(dependency.tag(tag.id));
  const listing = await listingPage({ locale, tagId: tag.id }, page);
  return listing && { id: tag.id, name: inLocale(tag.name, locale), slug: tag.slug, listing };
}
