import type { CollectionPage, Person, ProfilePage } from 'schema-dts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { href } from '#root/lib/i18n/href.ts';
import { renditionsOf } from '#root/lib/media/srcset.ts';
import type { AuthorProfile } from '#root/lib/queries/author-page.ts';
import type { Teaser } from '#root/lib/queries/teasers.ts';

/** A page that lists stories: its name, its path, and the stories in the order in which it shows them. */
type Collected = {
  locale: Locale;
  name: string;
  path: string;
  description?: string | undefined;
  teasers: readonly Teaser[];
};

/** A list of stories as machines are told of it. */
export function collectionLd({ locale, name, path, description, teasers }: Collected, site: URL) {
  const url = new URL(path, site).href;
  return {
    '@type': 'CollectionPage',
    '@id': `${url}#list`,
    url,
    name,
    description,
    inLanguage: locale,
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: teasers.length,
      itemListElement: teasers.map((teaser, index) => ({
        '@type': 'ListItem' as const,
        position: index + 1,
        url: new URL(teaser.href, site).href,
        name: teaser.headline,
      })),
    },
  } satisfies CollectionPage;
}

/** A writer, as bylines and his own page name him. */
export function personLd(
  { name, slug, role }: Pick<AuthorProfile, 'name' | 'slug' | 'role'>,
  locale: Locale,
  site: URL,
) {
  const url = new URL(href(locale, { to: 'author', slug }), site).href;
  return { '@type': 'Person', name, url, jobTitle: role } satisfies Person;
}

/** A writer's own page. */
export function profileLd(author: AuthorProfile, locale: Locale, site: URL) {
  const person = personLd(author, locale, site);
  const portrait = author.portrait && renditionsOf(author.portrait.media, 'jpeg').at(-1);
  const elsewhere = author.links.map(({ url }) => url).filter((url) => /^https?:/i.test(url));
  return {
    '@type': 'ProfilePage',
    '@id': `${person.url}#profile`,
    url: person.url,
    inLanguage: locale,
    mainEntity: {
      ...person,
      description: author.bio,
      image: portrait && new URL(`/media/${portrait.file}`, site).href,
      ...(elsewhere.length > 0 && { sameAs: elsewhere }),
      worksFor: { '@id': new URL('/#paper', site).href },
    },
  } satisfies ProfilePage;
}
