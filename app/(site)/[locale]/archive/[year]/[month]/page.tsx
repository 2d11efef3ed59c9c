import type { Metadata } from 'next';
import { missingMetadata } from '#root/app/missing-metadata.ts';
import { pageLocale } from '#root/app/page-locale.ts';
import { placeMetadata } from '#root/app/place-metadata.ts';
import { DayPicker } from '#root/components/site/archive/DayPicker.tsx';
import { MonthCalendar } from '#root/components/site/archive/MonthCalendar.tsx';
import { SiteFrame } from '#root/components/site/frame/SiteFrame.tsx';
import { ListedPage } from '#root/components/site/listing/ListedPage.tsx';
import { PageHead } from '#root/components/site/listing/PageHead.tsx';
import { Missing } from '#root/components/site/Missing.tsx';
import { counterpartsOf } from '#root/lib/i18n/counterpart.ts';
import { formatDate } from '#root/lib/i18n/formats.ts';
import { href } from '#root/lib/i18n/href.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { archiveLanguages } from '#root/lib/queries/archive-languages.ts';
import { archiveMonth, archiveSpan } from '#root/lib/queries/archive-month.ts';
import { siteSettings } from '#root/lib/queries/site.ts';

type Props = PageProps<'/[locale]/archive/[year]/[month]'>;

async function monthOf({ params }: Props) {
  const { year, month } = await params;
  return archiveMonth(await pageLocale(), `${year}-${month}`);
}

async function titleOf(month: string): Promise<string> {
  const t = await getTranslations('ArchivePage');
  const style = { ...(await siteSettings()), timeZone: 'UTC' };
  return t('month', { month: formatDate(`${month}-01`, 'month', await pageLocale(), style) });
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await monthOf(props);
  if (!found) return missingMetadata();
  const others = await archiveLanguages(await pageLocale(), found.month);
  return placeMetadata({
    place: { to: 'archive', day: found.month },
    title: await titleOf(found.month),
    everywhere: others.length > 0,
  });
}

export default async function ArchiveMonthPage(props: Props) {
  const locale = await pageLocale();
  const found = await monthOf(props);
  if (!found) return <Missing locale={locale} />;
  const t = await getTranslations('ArchivePage');
  const { first, today } = await archiveSpan(locale);
  const others = await archiveLanguages(locale, found.month);
  return (
    <SiteFrame locale={locale} counterparts={counterpartsOf(locale, { to: 'archive', day: found.month }, others)}>
      <ListedPage locale={locale}>
        <PageHead
          title={await titleOf(found.month)}
          kicker={
            <a href={href(locale, { to: 'archive' })} className="inline-flex min-h-11 items-center hover:underline">
              {t('title')}
            </a>
          }
        />
        <div className="grid max-w-md gap-8">
          <MonthCalendar locale={locale} month={found} level={2} current={today} />
          <DayPicker locale={locale} first={first} today={today} current={found.from} />
        </div>
      </ListedPage>
    </SiteFrame>
  );
}
