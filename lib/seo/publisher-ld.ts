import type { Locale } from '#root/lib/domain/locale.ts';
import { href } from '#root/lib/i18n/href.ts';
import type { JsonLdNode } from './json-ld.ts';

/** The paper as an organisation that answers for what it prints. */
export function publisherLd(site: URL, paper: string, locale: Locale): JsonLdNode {
  const whole = (path: string) => new URL(path, site).href;
  return {
    '@type': 'NewsMediaOrganization',
    '@id': whole('/#paper'),
    name: paper,
    url: whole(href(locale, { to: 'front' })),
    publishingPrinciples: whole(href(locale, { to: 'page', id: 'about' })),
    correctionsPolicy: whole(href(locale, { to: 'page', id: 'corrections' })),
  };
}
