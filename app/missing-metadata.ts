import type { Metadata } from 'next';
import { getTranslations } from '#root/lib/i18n/translations.ts';

/** The head of a page that is not there. */
export async function missingMetadata(): Promise<Metadata> {
  const t = await getTranslations('Missing');
  return { title: t('title'), robots: { index: false } };
}
