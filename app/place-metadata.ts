import type { Metadata } from 'next';
import { defaultLocale, type Locale } from '#root/lib/domain/locale.ts';
import { counterpartsOf } from '#root/lib/i18n/counterpart.ts';
import { href, type Place } from '#root/lib/i18n/href.ts';
import { pageLocale } from './page-locale.ts';

type Described = {
  place: Place;
  title?: string;
  description?: string;
  /** Whether the other languages have this page too. */
  everywhere?: boolean;
  /** Kept out of search engines. */
  hidden?: boolean;
};

/** The head tags of a page that has an address of its own: canonical, languages, what engines may do. */
export async function placeMetadata(described: Described): Promise<Metadata> {
  const { place, title, description, everywhere = true, hidden = false } = described;
  const locale = await pageLocale();
  const languages: Partial<Record<Locale | 'x-default', string>> = {};
  if (everywhere && !hidden) {
    for (const one of [{ locale, href: href(locale, place) }, ...counterpartsOf(locale, place)])
      languages[one.locale] = one.href;
    languages['x-default'] = languages[defaultLocale];
  }
  return {
    ...(title && { title }),
    ...(description && { description }),
    ...(hidden
      ? { robots: { index: false, follow: true } }
      : { alternates: { canonical: href(locale, place), languages }, robots: { 'max-image-preview': 'large' } }),
  };
}
