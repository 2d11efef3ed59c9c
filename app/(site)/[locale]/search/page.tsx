import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { missingMetadata } from '#root/app/missing-metadata.ts';
import { pageLocale } from '#root/app/page-locale.ts';
import { placeMetadata } from '#root/app/place-metadata.ts';
import { SiteFrame } from '#root/components/site/frame/SiteFrame.tsx';
import { ListedPage } from '#root/components/site/listing/ListedPage.tsx';
import { PageHead } from '#root/components/site/listing/PageHead.tsx';
import { Missing } from '#root/components/site/Missing.tsx';
import { SearchForm } from '#root/components/site/search/SearchForm.tsx';
import { SearchResults } from '#root/components/site/search/SearchResults.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import { counterpartsOf } from '#root/lib/i18n/counterpart.ts';
import { pageNumber } from '#root/lib/queries/listing.ts';
import { searchPage } from '#root/lib/queries/search-page.ts';

type Props = PageProps<'/[locale]/search'>;

const read = cache(async (locale: Locale, q: string, section: string, order: string, number: string | undefined) => {
  const page = pageNumber(number);
  if (!page) return undefined;
  return searchPage(locale, { q, page, ...(section && { section }), ...(order === 'date' && { order: 'date' }) });
});

async function search({ searchParams }: Props) {
  const { q, section, order, page } = await searchParams;
  const word = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '');
  return read(await pageLocale(), word(q), word(section), word(order), word(page) || undefined);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await search(props);
  if (!found) return missingMetadata();
  const t = await getTranslations('SearchPage');
  const title = found.q ? t('resultsTitle', { q: found.q }) : t('title');
  return placeMetadata({ place: { to: 'search' }, title, hidden: true });
}

export default async function SearchPage(props: Props) {
  const locale = await pageLocale();
  const found = await search(props);
  if (!found) return <Missing locale={locale} />;
  const t = await getTranslations('SearchPage');
  return (
    <SiteFrame locale={locale} counterparts={counterpartsOf(locale, { to: 'search' })} q={found.q}>
      <ListedPage locale={locale}>
        <PageHead title={t('title')} />
        <SearchForm locale={locale} search={found} />
        <SearchResults locale={locale} search={found} />
      </ListedPage>
    </SiteFrame>
  );
}
