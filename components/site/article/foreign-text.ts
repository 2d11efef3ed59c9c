import type { Locale } from '#root/lib/domain/locale.ts';
import { directionOf } from '#root/lib/i18n/direction.ts';
import * as bidi from '#root/lib/text/bidi.ts';

/**
 * `lang` and `dir` for a text that runs against the story's language; nothing for one that does not. A text that only begins
 * with a foreign name, or only holds many of them, is still the story's own.
 */
export function foreignText(text: string, locale: Locale): { lang?: Locale; dir?: 'rtl' | 'ltr' } {
  const begins = bidi.directionOf(text);
  if (begins === 'neutral' || begins === directionOf(locale) || begins !== bidi.prevailingDirection(text)) return {};
  return { lang: begins === 'rtl' ? 'ar' : 'en', dir: begins };
}
