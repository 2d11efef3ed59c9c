import { PageHead } from '#root/components/site/listing/PageHead.tsx';
import { StoryTotal } from '#root/components/site/listing/StoryTotal.tsx';
import { Icon } from '#root/components/ui/Icon.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import { formatDate } from '#root/lib/i18n/formats.ts';
import { href } from '#root/lib/i18n/href.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { ArchiveDay } from '#root/lib/queries/archive-day.ts';
import { siteSettings } from '#root/lib/queries/site.ts';

/** A day by both calendars, with the days before and after it. */
export async function DayHead({ locale, day: { day, previous, next, listing } }: { locale: Locale; day: ArchiveDay }) {
  const t = await getTranslations('ArchivePage');
  // A day is a date, not an instant: it is written as it stands, whatever the paper's zone.
  const style = { ...(await siteSettings()), timeZone: 'UTC' };
  const step = 'inline-flex min-h-11 items-center gap-1.5 text-label font-semibold text-brand hover:underline';
  return (
    <PageHead
      title={t('day', { day: formatDate(day, 'day', locale, style) })}
      kicker={
        <a href={href(locale, { to: 'archive' })} className="inline-flex min-h-11 items-center hover:underline">
          {t('title')}
        </a>
      }
    >
      {style.hijri && <p className="text-body text-muted">{formatDate(day, 'hijri', locale, style)}</p>}
      <StoryTotal listing={listing} />
      <nav aria-label={t('nav')} className="flex flex-wrap justify-between gap-x-6">
        {previous && (
          <a href={href(locale, { to: 'archive', day: previous })} rel="prev" className={step}>
            <Icon name="back" className="size-4" />
            {t('previousDay')}
          </a>
        )}
        {next && (
          <a href={href(locale, { to: 'archive', day: next })} rel="next" className={`ms-auto ${step}`}>
            {t('nextDay')}
            <Icon name="onward" className="size-4" />
          </a>
        )}
      </nav>
    </PageHead>
  );
}
