import type { Locale } from '#root/lib/domain/locale.ts';
import { locales } from '#root/lib/domain/locale.ts';
import { href, type Place } from './href.ts';

/** The same page in another language. */
export type Counterpart = { locale: Locale; href: string };

/** Where `place` stands in the other languages; `having` are those that have the page, all by default. */
export function counterpartsOf(locale: Locale, place: Place, having: readonly Locale[] = locales): Counterpart[] {
  return having.filter((other) => other !== locale).map((other) => ({ locale: other, href: href(other, place) }));
}
