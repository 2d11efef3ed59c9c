import { locale } from 'next/root-params';
import { defaultLocale, type Locale, localeSchema } from '#root/lib/domain/locale.ts';

/** The language of the page's address. */
export async function pageLocale(): Promise<Locale> {
  return localeSchema.catch(defaultLocale).parse(await locale());
}
