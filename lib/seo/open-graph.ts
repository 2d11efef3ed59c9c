import type { Locale } from '#root/lib/domain/locale.ts';

/** Languages as Open Graph names them: with a territory, of which Arabic has no better one than the whole. */
export const openGraphLocale: Record<Locale, string> = { ar: 'ar_AR', en: 'en_GB' };
