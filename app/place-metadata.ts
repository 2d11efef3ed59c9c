import type { Metadata } from 'next';
import { inLocale } from '#root/lib/domain/locale.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { type DescribedPlace, placeHead } from '#root/lib/seo/place-head.ts';
import { pageLocale } from './page-locale.ts';
import { siteUrl } from './site-url.ts';

/** The head tags of a page that has an address of its own. */
export async function placeMetadata(described: DescribedPlace): Promise<Metadata> {
  const locale = await pageLocale();
  const { name, tagline } = await siteSettings();
  return placeHead(described, {
    locale,
    site: siteUrl(),
    paper: inLocale(name, locale),
    tagline: inLocale(tagline, locale),
  });
}
