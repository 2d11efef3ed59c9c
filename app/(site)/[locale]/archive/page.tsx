import type { Metadata } from 'next';
import { pageLocale } from '#root/app/page-locale.ts';
import { placeMetadata } from '#root/app/place-metadata.ts';
import { DayPicker } from '#root/components/site/archive/DayPicker.tsx';
import { MonthCalendar } from '#root/components/site/archive/MonthCalendar.tsx';
import { SiteFrame } from '#root/components/site/frame/SiteFrame.tsx';
import { ListedPage } from '#root/components/site/listing/ListedPage.tsx';
import { PageHead } from '#root/components/site/listing/PageHead.tsx';
import { counterpartsOf } from '#root/lib/i18n/counterpart.ts';
import { href, type Place } from '#root/lib/i18n/href.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { archiveMonth, archiveSpan } from '#root/lib/queries/archive-month.ts';
import { redirectTo } from '#root/lib/runtime/request-context.ts';

const place: Place = { to: 'archive' };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ArchivePage');
  return placeMetadata({ place, title: t('title'), description: t('description') });
}

/** The way into the archive; the form's answer leads on to its day. */
export default async function ArchivePage({ searchParams }: PageProps<'/[locale]/archive'>) {
  const locale = await pageLocale();
  const { day } = await searchParams;
  if (typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day)) {
    redirectTo(href(locale, { to: 'archive', day }));
    return null;
  }
  const t = await getTranslations('ArchivePage');
  const { first, today } = await archiveSpan(locale);
  const month = await archiveMonth(locale, today.slice(0, 7));
  return (
    <SiteFrame locale={locale} counterparts={counterpartsOf(locale, place)}>
      <ListedPage locale={locale}>
        <PageHead title={t('title')} description={t('description')} />
        <div className="grid max-w-md gap-8">
          <DayPicker locale={locale} first={first} today={today} />
          {month && <MonthCalendar locale={locale} month={month} level={2} current={today} />}
        </div>
      </ListedPage>
    </SiteFrame>
  );
}
