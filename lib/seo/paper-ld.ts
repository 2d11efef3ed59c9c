import type { NewsMediaOrganization, SearchAction, WebSite, WithActionConstraints } from 'schema-dts';
import { inLocale, type Locale } from '#root/lib/domain/locale.ts';
import type { SiteSettings } from '#root/lib/domain/settings.ts';
import { href } from '#root/lib/i18n/href.ts';

type Paper = Pick<SiteSettings, 'name' | 'social'>;

/** The paper as an organisation that answers for what it prints. */
export function publisherLd(site: URL, { name, social }: Paper, locale: Locale) {
  const whole = (path: string) => new URL(path, site).href;
  const elsewhere = social.map(({ url }) => url).filter((url) => /^https?:/i.test(url));
  return {
    '@type': 'NewsMediaOrganization',
    '@id': whole('/#paper'),
    name: inLocale(name, locale),
    url: whole(href(locale, { to: 'front' })),
    logo: { '@type': 'ImageObject', url: whole('/icons/naba-512.png'), width: '512', height: '512' },
    publishingPrinciples: whole(href(locale, { to: 'page', id: 'about' })),
    correctionsPolicy: whole(href(locale, { to: 'page', id: 'corrections' })),
    ...(elsewhere.length > 0 && { sameAs: elsewhere }),
  } satisfies NewsMediaOrganization;
}

/** The site with its search, for the front page of a language. */
export function websiteLd(site: URL, { name }: Paper, locale: Locale) {
  const front = new URL(href(locale, { to: 'front' }), site).href;
  const search = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${new URL(href(locale, { to: 'search' }), site)}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  } satisfies WithActionConstraints<Exclude<SearchAction, string>>;
  return {
    '@type': 'WebSite',
    '@id': `${front}#site`,
    url: front,
    name: inLocale(name, locale),
    inLanguage: locale,
    publisher: { '@id': new URL('/#paper', site).href },
    potentialAction: search,
  } satisfies WebSite;
}
