import type { Locale } from '#root/lib/domain/locale.ts';
import { inLocale } from '#root/lib/domain/locale.ts';
import type { Media } from '#root/lib/domain/media.ts';
import type { Author } from '#root/lib/domain/taxonomy.ts';
import { noteTag } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { type Listing, listingPage } from './listing.ts';

export type AuthorProfile = {
  id: string;
  slug: string;
  name: string;
  role?: string;
  bio?: string;
  portrait?: { media: Media; alt: string };
  links: Author['links'];
};
export type AuthorPage = AuthorProfile & { listing: Listing };

export function authorProfile(author: Author, locale: Locale): AuthorProfile {
  return {
    id: author.id,
    slug: author.slug,
    name: inLocale(author.name, locale),
    ...(author.role && { role: inLocale(author.role, locale) }),
    ...(author.bio && { bio: inLocale(author.bio, locale) }),
    links: author.links,
  };
}

/** Page `page` of the stories by the author `slug`, or undefined where there is none. */
export async function authorPage(locale: Locale, slug: string, page: number): Promise<AuthorPage | undefined> {
  noteTag(dependency.slug('author', slug.normalize('NFC')));
  const id = await store().reads.idBySlug('author', slug);
  const author = id && (await store().get('author', id));
  if (!author) return undefined;
  noteTag(dependency.author(author.id));
  const listing = await listingPage({ locale, authorId: author.id }, page);
  const portrait = await portraitOf(author);
  return listing && { ...authorProfile(author, locale), ...(portrait && { portrait }), listing };
}

/** The writer's picture, where there is one. */
export async function portraitOf({ picture }: Author): Promise<AuthorProfile['portrait']> {
  if (!picture) return undefined;
  noteTag(dependency.media(picture.mediaId));
  const media = await store().get('media', picture.mediaId);
  return media && { media, alt: picture.alt };
}
