import type { Metadata } from 'next';
import { cache } from 'react';
import { missingMetadata } from '#root/app/missing-metadata.ts';
import { pageLocale } from '#root/app/page-locale.ts';
import { pageTitle } from '#root/app/page-title.ts';
import { placeMetadata } from '#root/app/place-metadata.ts';
import { DayHead } from '#root/components/site/archive/DayHead.tsx';
import { DayPicker } from '#root/components/site/archive/DayPicker.tsx';
import { MonthCalendar } from '#root/components/site/archive/MonthCalendar.tsx';
import { SiteFrame } from '#root/components/site/frame/SiteFrame.tsx';
import { StoryList } from '#root/components/site/listing/StoryList.tsx';
import { WithAside } from '#root/components/site/listing/WithAside.tsx';
import { Missing } from '#root/components/site/Missing.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import { counterpartsOf } from '#root/lib/i18n/counterpart.ts';
import { formatDate } from '#root/lib/i18n/formats.ts';
import { href } from '#root/lib/i18n/href.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { archiveDay } from '#root/lib/queries/archive-day.ts';
import { archiveLanguages } from '#root/lib/queries/archive-languages.ts';
import { archiveMonth, archiveSpan } from '#root/lib/queries/archive-month.ts';
import { pageNumber } from '#root/lib/queries/listing.ts';
import { siteSettings } from '#root/lib/queries/site.ts';

type Props = PageProps<'/[locale]/archive/[year]/[month]/[day]'>;

const read = cache(async (locale: Locale, day: string, number: string | string[] | undefined) => {
  const page = pageNumber(number);
  return page ? archiveDay(locale, day, page) : undefined;
});

async function dayOf({ params, searchParams }: Props) {
  const { year, month, day } = await params;
  return read(await pageLocale(), `${year}-${month}-${day}`, (await searchParams).page);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const locale = await pageLocale();
  const found = await dayOf(props);
  if (!found) return missingMetadata();
  const t = await getTranslations('ArchivePage');
  const style = { ...(await siteSettings()), timeZone: 'UTC' };
  const { page, total } = found.listing;
  const metadata = await placeMetadata({
    place: { to: 'archive', day: found.day, page },
    title: await pageTitle(t('day', { day: formatDate(found.day, 'day', locale, style) }), page, locale),
    everywhere: page === 1 && (await archiveLanguages(locale, found.day)).length > 0,
  });
  // A day without stories is there for those who walk through the days, not for search engines.
  return total === 0 ? { ...metadata, robots: { index: false, follow: true } } : metadata;
}

export default async function ArchiveDayPage(props: Props) {
  const locale = await pageLocale();
  const found = await dayOf(props);
  if (!found) return <Missing locale={locale} />;
  const { day, listing } = found;
  const month = await archiveMonth(locale, day.slice(0, 7));
  const { first, today } = await archiveSpan(locale);
  const others = await archiveLanguages(locale, day);
  const aside = (
    <>
      {month && <MonthCalendar locale={locale} month={month} level={2} current={day} />}
      <DayPicker locale={locale} first={first} today={today} current={day} />
    </>
  );
  return (
    <SiteFrame locale={locale} counterparts={counterpartsOf(locale, { to: 'archive', day }, others)}>
      <WithAside aside={aside}>
        <DayHead locale={locale} day={found} />
        <StoryList locale={locale} listing={listing} pageHref={(page) => href(locale, { to: 'archive', day, page })} />
      </WithAside>
    </SiteFrame>
  );
}
