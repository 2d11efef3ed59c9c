import { type Locale, locales } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';

/** The languages of the readers whose page is shaped. */
export async function FrontLanguages({ path, front }: { path: string; front: Locale }) {
  const t = await getTranslations('desk.Front');
  return (
    <nav aria-label={t('language')} className="flex">
      {locales.map((one) => (
        <a
          key={one}
          href={`${path}?front=${one}`}
          aria-current={one === front ? 'page' : undefined}
          className="tap inline-flex items-center border-transparent border-b-2 px-3 text-label aria-[current]:border-brand aria-[current]:text-brand"
        >
          {t(one)}
        </a>
      ))}
    </nav>
  );
}
