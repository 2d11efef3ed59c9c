import { type Locale, localeSchema } from '#root/lib/domain/locale.ts';

/** Holds the desk's language at this device. */
export const languageCookie = 'naba-desk-lang';

/** `?lang=en` chooses the desk's language: the choice, and the address without it. */
export function chosenLanguage(url: string): { locale: Locale; url: string } | undefined {
  const { pathname, searchParams } = new URL(url, 'http://desk');
  const locale = localeSchema.safeParse(searchParams.get('lang'));
  if (!locale.success) return undefined;
  searchParams.delete('lang');
  return { locale: locale.data, url: searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname };
}
