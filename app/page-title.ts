import type { Locale } from '#root/lib/domain/locale.ts';
import { formatNumber } from '#root/lib/i18n/formats.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { siteSettings } from '#root/lib/queries/site.ts';

/** A list's name as the title of its page `page`: later pages say which they are. */
export async function pageTitle(title: string, page: number, locale: Locale): Promise<string> {
  if (page === 1) return title;
  const t = await getTranslations('Pagination');
  return t('title', { title, page: formatNumber(page, locale, await siteSettings()) });
}
