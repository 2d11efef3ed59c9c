import type { Locale } from '#root/lib/domain/locale.ts';

const others = { ar: { locale: 'en', name: 'English' }, en: { locale: 'ar', name: 'العربية' } } as const;

/** The desk in the other language, at this device. */
export function DeskLanguage({ locale, to = '' }: { locale: Locale; to?: string }) {
  const other = others[locale];
  return (
    <a
      href={`${to}?lang=${other.locale}`}
      lang={other.locale}
      hrefLang={other.locale}
      className="tap inline-flex items-center px-2 text-label text-muted hover:text-ink"
    >
      {other.name}
    </a>
  );
}
