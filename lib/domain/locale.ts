import { z } from 'zod';

/** The languages of the paper. The first is the source language and has no URL prefix. */
export const locales = ['ar', 'en'] as const;
export const localeSchema = z.enum(locales);
export type Locale = z.infer<typeof localeSchema>;

export const defaultLocale: Locale = 'ar';

/** A text in the paper's languages; Arabic is always there, the others fall back to it. */
export const localizedSchema = z.object({ ar: z.string().min(1), en: z.string().optional() });
export type Localized = z.infer<typeof localizedSchema>;

/** The text of `value` in `locale`, or the Arabic one where it is not translated. */
export function inLocale(value: Localized, locale: Locale): string {
  return value[locale] || value.ar;
}
