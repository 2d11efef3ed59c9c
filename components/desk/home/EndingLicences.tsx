import type { Locale } from '#root/lib/domain/locale.ts';
import { directionOf } from '#root/lib/i18n/direction.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { endingLicences } from '#root/lib/queries/ending-licences.ts';
import { LicenceWarnings } from '../pictures/LicenceWarnings.tsx';

/** Tells of stories before readers with pictures that the paper may not print any more, or not for long. */
export async function EndingLicences({ locale, now }: { locale: Locale; now: number }) {
  const t = await getTranslations('desk.Licences');
  const { total, items } = await endingLicences(now);
  if (total === 0) return null;
  return (
    <section className="mb-10 border-alert border-s-4 bg-alert-soft px-4 py-3">
      <h2 className="font-semibold text-row">{t('stories', { count: total })}</h2>
      <ul className="mt-2 grid gap-3 text-label">
        {items.map(({ id, headline, locale: language, picture }) => (
          <li key={id}>
            <a
              href={`/desk/stories/${id}/workflow`}
              lang={language}
              dir={directionOf(language)}
              className="tap inline-flex items-center hover:text-brand"
            >
              {headline}
            </a>
            <LicenceWarnings warnings={[picture]} locale={locale} />
          </li>
        ))}
      </ul>
      <a
        href="/desk/pictures?list=licence"
        className="tap mt-2 inline-flex items-center text-brand text-label underline"
      >
        {t('all')}
      </a>
    </section>
  );
}
