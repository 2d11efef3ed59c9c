import type { Locale } from '#root/lib/domain/locale.ts';
import { directionOf } from '#root/lib/i18n/direction.ts';
import { formatNumber } from '#root/lib/i18n/formats.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { mostRead } from '#root/lib/queries/most-read.ts';
import { siteSettings } from '#root/lib/queries/site.ts';

type MostReadListProps = { locale: Locale; places?: number };

/** What readers turned to, numbered, as a column beside other things. */
export async function MostReadList({ locale, places = 5 }: MostReadListProps) {
  const t = await getTranslations('MostReadBand');
  const style = await siteSettings();
  const teasers = await mostRead(locale, places);
  if (teasers.length === 0) return null;
  return (
    <section aria-labelledby="most-read">
      <h2 id="most-read" className="border-t-2 border-ink pt-2 text-title font-bold">
        {t('title')}
      </h2>
      <ol className="mt-1 divide-y divide-rule">
        {teasers.map((teaser, place) => (
          <li key={teaser.id} className="group relative flex items-start gap-3 py-3">
            <span aria-hidden="true" className="w-7 shrink-0 text-[2rem] leading-none font-bold text-brand">
              {formatNumber(place + 1, locale, style)}
            </span>
            <a
              href={teaser.href}
              {...(teaser.locale !== locale && { lang: teaser.locale, dir: directionOf(teaser.locale) })}
              className="text-label font-semibold decoration-brand decoration-2 group-hover:underline after:absolute after:inset-0"
            >
              {teaser.headline}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
