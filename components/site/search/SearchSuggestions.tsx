import { LatestList } from '#root/components/site/listing/LatestList.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { latestStories } from '#root/lib/queries/latest-page.ts';
import { navigation } from '#root/lib/queries/sections.ts';

const shown = 6;

/** What an empty search offers instead: the newest stories and the sections. */
export async function SearchSuggestions({ locale }: { locale: Locale }) {
  const t = await getTranslations('SearchPage');
  const latest = await latestStories(locale, shown);
  const sections = await navigation(locale);
  return (
    <div className="mt-8 grid gap-8">
      {latest.length > 0 && (
        <section aria-labelledby="newest" className="border-t-2 border-ink pt-2">
          <h2 id="newest" className="text-title font-bold">
            {t('latest')}
          </h2>
          <LatestList teasers={latest} locale={locale} />
        </section>
      )}
      {sections.length > 0 && (
        <section aria-labelledby="browse" className="border-t-2 border-ink pt-2">
          <h2 id="browse" className="text-title font-bold">
            {t('sections')}
          </h2>
          <ul className="mt-2 flex flex-wrap gap-2">
            {sections.map(({ id, name, href }) => (
              <li key={id}>
                <a
                  href={href}
                  className="tap inline-flex items-center rounded-xs border border-edge px-4 text-label font-semibold hover:border-brand hover:text-brand"
                >
                  <bdi>{name}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
