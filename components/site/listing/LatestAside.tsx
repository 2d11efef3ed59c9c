import { LatestList } from '#root/components/site/listing/LatestList.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { latestStories } from '#root/lib/queries/latest-page.ts';

const shown = 6;

/** The newest stories as a column beside another page. */
export async function LatestAside({ locale }: { locale: Locale }) {
  const t = await getTranslations('LatestPage');
  const latest = await latestStories(locale, shown);
  if (latest.length === 0) return null;
  return (
    <section aria-labelledby="latest">
      <h2 id="latest" className="border-t-2 border-ink pt-2 text-title font-bold">
        {t('title')}
      </h2>
      <LatestList teasers={latest} locale={locale} />
    </section>
  );
}
