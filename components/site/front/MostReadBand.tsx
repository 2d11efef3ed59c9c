import type { Locale } from '#root/lib/domain/locale.ts';
import { directionOf } from '#root/lib/i18n/direction.ts';
import { formatNumber } from '#root/lib/i18n/formats.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { mostRead } from '#root/lib/queries/most-read.ts';
import { siteSettings } from '#root/lib/queries/site.ts';

const places = 5;

/** What readers turned to, by number, across the whole sheet. */
export async function MostReadBand({ locale }: { locale: Locale }) {
  const t = await getTranslations('MostReadBand');
  const style = await siteSettings();
  const teasers = await mostRead(locale, places);
  if (teasers.length === 0) return null;
  return (
    <section aria-labelledby="most-read" className="mt-10 border-y border-rule bg-surface md:mt-12">
      <div className="sheet py-6">
        <h2 id="most-read" className="text-title font-bold">
          {t('title')}
        </h2>
        <ol className="mt-3 grid gap-x-6 max-md:divide-y max-md:divide-rule md:grid-cols-2 lg:grid-cols-5">
          {teasers.map((teaser, place) => (
            <li key={teaser.id} className="group relative flex gap-3 py-3 lg:flex-col lg:gap-1">
              <span aria-hidden="true" className="w-9 shrink-0 text-[2.5rem] leading-none font-bold text-brand">
                {formatNumber(place + 1, locale, style)}
              </span>
              <a
                href={teaser.href}
                {...(teaser.locale !== locale && { lang: teaser.locale, dir: directionOf(teaser.locale) })}
                className="text-row font-semibold decoration-brand decoration-2 group-hover:underline after:absolute after:inset-0"
              >
                {teaser.headline}
              </a>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
