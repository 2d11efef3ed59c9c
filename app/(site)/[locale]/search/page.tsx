import type { Metadata } from 'next';
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
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { pageNumber } from '#root/lib/queries/listing.ts';
import { searchPage } from '#root/lib/queries/search-page.ts';

type Props = PageProps<'/[locale]/search'>;

const names = ['q', 'section', 'author', 'from', 'to', 'order', 'page'] as const;

/** Cached by its text: the page and its head ask for the same. */
const read = cache(async (locale: Locale, asked: string) => {
  const { q = '', order, page: number, ...filters } = Object.fromEntries(new URLSearchParams(asked));
  const page = pageNumber(number);
  return page && searchPage(locale, { q, page, ...filters, ...(order === 'date' && { order: 'date' }) });
});

async function search({ searchParams }: Props) {
  const given = await searchParams;
  const asked = new URLSearchParams();
  for (const name of names) {
    const value = given[name];
    if (typeof value === 'string' && value !== '') asked.set(name, value);
  }
  return read(await pageLocale(), asked.toString());
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
