import { Pagination } from '#root/components/site/listing/Pagination.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import { href } from '#root/lib/i18n/href.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { SearchPage } from '#root/lib/queries/search-page.ts';
import { MeantQuery } from './MeantQuery.tsx';
import { OtherQueries } from './OtherQueries.tsx';
import { SearchEntryCard } from './SearchEntryCard.tsx';
import { SearchSuggestions } from './SearchSuggestions.tsx';

/** What was found, or where else to look. */
export async function SearchResults({ locale, search }: { locale: Locale; search: SearchPage }) {
  const t = await getTranslations('SearchPage');
  const { q, section, author, from, to, order, page, pages, total, entries, meant } = search;
  const quoted = { q, b: (chunks: React.ReactNode) => <bdi className="text-brand">{chunks}</bdi> };
  const filtered = Boolean(section || author || from || to);
  if (total === 0) {
    return (
      <>
        <div className="mt-6">
          {q ? <p className="text-title font-bold">{t.rich('none', quoted)}</p> : null}
          <p className="text-body text-muted">{q || filtered ? t('noneHint') : t('start')}</p>
        </div>
        <OtherQueries search={search} />
        <SearchSuggestions locale={locale} />
      </>
    );
  }
  const rest = {
    ...(section && { section }),
    ...(author && { author }),
    ...(from && { from }),
    ...(to && { until: to }),
    ...(order && { order }),
  };
  const counted = q ? t.rich('results', { count: total, ...quoted }) : t('resultsOfFilters', { count: total });
  return (
    <>
      {meant && <MeantQuery meant={meant} />}
      <h2 className="mt-6 mb-3 text-title font-bold">{counted}</h2>
      <ul id="stories" className="divide-y divide-rule border-t border-rule">
        {entries.map((entry) => (
          <li key={entry.teaser.id} className="py-5">
            <SearchEntryCard entry={entry} locale={locale} />
          </li>
        ))}
      </ul>
      <Pagination
        page={page}
        pages={pages}
        locale={locale}
        pageHref={(number) => href(locale, { to: 'search', q, ...rest, page: number })}
      />
      {search.more && page === pages ? <p className="text-meta text-muted">{t('noMorePages')}</p> : null}
    </>
  );
}
