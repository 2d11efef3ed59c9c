import type { Locale } from '#root/lib/domain/locale.ts';
import { locales } from '#root/lib/domain/locale.ts';
import type { Counterpart } from '#root/lib/i18n/counterpart.ts';
import { directionOf } from '#root/lib/i18n/direction.ts';
import { href } from '#root/lib/i18n/href.ts';

/** Each language by its own name. */
const languageNames: Record<Locale, string> = { ar: 'العربية', en: 'English' };

/** To this page in the other languages, or to their front page where it has no translation. */
export function LanguageSwitch({ locale, counterparts }: { locale: Locale; counterparts: readonly Counterpart[] }) {
  return locales
    .filter((other) => other !== locale)
    .map((other) => (
      <a
        key={other}
        href={counterparts.find((one) => one.locale === other)?.href ?? href(other, { to: 'front' })}
        lang={other}
        dir={directionOf(other)}
        hrefLang={other}
        className="tap inline-flex items-center justify-center px-2 text-label font-semibold text-brand underline-offset-4 hover:underline"
      >
        {languageNames[other]}
      </a>
    ));
}
