import type { Metadata } from 'next';
import { cache } from 'react';
import { missingMetadata } from '#root/app/missing-metadata.ts';
import { pageLocale } from '#root/app/page-locale.ts';
import { pageTitle } from '#root/app/page-title.ts';
import { placeMetadata } from '#root/app/place-metadata.ts';
import { SiteFrame } from '#root/components/site/frame/SiteFrame.tsx';
import { ListedPage } from '#root/components/site/listing/ListedPage.tsx';
import { PageHead } from '#root/components/site/listing/PageHead.tsx';
import { StoryList } from '#root/components/site/listing/StoryList.tsx';
import { Missing } from '#root/components/site/Missing.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import { counterpartsOf } from '#root/lib/i18n/counterpart.ts';
import { href } from '#root/lib/i18n/href.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { latestPage } from '#root/lib/queries/latest-page.ts';
import { pageNumber } from '#root/lib/queries/listing.ts';

type Props = PageProps<'/[locale]/latest'>;

const read = cache(async (locale: Locale, number: string | string[] | undefined) => {
  const page = pageNumber(number);
  return page ? latestPage(locale, page) : undefined;
});

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const locale = await pageLocale();
  const listing = await read(locale, (await searchParams).page);
  if (!listing) return missingMetadata();
  const t = await getTranslations('LatestPage');
  const { page } = listing;
  return placeMetadata({
    place: { to: 'latest', page },
    title: await pageTitle(t('title'), page, locale),
    description: t('description'),
    everywhere: page === 1,
  });
}

export default async function LatestPage({ searchParams }: Props) {
  const locale = await pageLocale();
  const listing = await read(locale, (await searchParams).page);
  if (!listing) return <Missing locale={locale} />;
  const t = await getTranslations('LatestPage');
  return (
    <SiteFrame locale={locale} counterparts={counterpartsOf(locale, { to: 'latest' })}>
      <ListedPage locale={locale}>
        <PageHead title={t('title')} description={t('description')} />
        <StoryList locale={locale} listing={listing} pageHref={(page) => href(locale, { to: 'latest', page })} />
      </ListedPage>
    </SiteFrame>
  );
}
