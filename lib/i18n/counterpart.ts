import type { Locale } from '#root/lib/domain/locale.ts';
import { locales } from '#root/lib/domain/locale.ts';
import { href, type Place } from './href.ts';

/** The same page in another language. */
export type Counterpart = { locale: Locale; href: string };

/** Where `place` stands in the other languages, for pages that every language has. */
export function counterpartsOf(locale: Locale, place: Place): Counterpart[] {
  return locales.filter((other) => other !== locale).map((other) => ({ locale: other, href: href(other, place) }));
}
