import { getTranslations } from 'next-intl/server';
import { StoryList } from '#root/components/site/listing/StoryList.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import { href } from '#root/lib/i18n/href.ts';
import type { SearchPage } from '#root/lib/queries/search-page.ts';
import { SearchSuggestions } from './SearchSuggestions.tsx';

/** What was found, or where else to look. */
export async function SearchResults({ locale, search }: { locale: Locale; search: SearchPage }) {
  const t = await getTranslations('SearchPage');
  const { q, section, order, page, pages, total, hits } = search;
  const quoted = { q, b: (chunks: React.ReactNode) => <bdi className="text-brand">{chunks}</bdi> };
  if (total === 0)
    return (
      <>
        <div className="mt-6">
          {q ? <p className="text-title font-bold">{t.rich('none', quoted)}</p> : null}
          <p className="text-body text-muted">{q ? t('noneHint') : t('start')}</p>
        </div>
        <SearchSuggestions locale={locale} />
      </>
    );
  const rest = { ...(section && { section }), ...(order && { order }) };
  return (
    <>
      <h2 className="mt-6 mb-3 text-title font-bold">{t.rich('results', { count: total, ...quoted })}</h2>
      <StoryList
        locale={locale}
        listing={{ teasers: hits, page, pages, total }}
        pageHref={(number) => href(locale, { to: 'search', q, ...rest, page: number })}
      />
    </>
  );
}
