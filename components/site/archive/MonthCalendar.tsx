import type { Locale } from '#root/lib/domain/locale.ts';
import { formatDate, formatNumber, type Style } from '#root/lib/i18n/formats.ts';
import { href } from '#root/lib/i18n/href.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { ArchiveMonth } from '#root/lib/queries/archive-month.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { calendarWeeks } from './calendar-weeks.ts';
import { StepLink } from './StepLink.tsx';

/** Sunday, Monday: where the week begins for readers of the language. */
const firstWeekdays: Record<Locale, number> = { ar: 0, en: 1 };

type MonthCalendarProps = { locale: Locale; month: ArchiveMonth; level: 1 | 2; current?: string };

/** A month of the archive, each day of the paper a link. */
export async function MonthCalendar({ locale, month, level, current }: MonthCalendarProps) {
  const t = await getTranslations('MonthCalendar');
  const style = { ...(await siteSettings()), timeZone: 'UTC' };
  const weeks = calendarWeeks(month.month, firstWeekdays[locale]);
  const name = formatDate(`${month.month}-01`, 'month', locale, style);
  const weekday = (place: number, format: 'weekday' | 'weekday-initial') =>
    formatDate(Date.UTC(2026, 10, 1 + firstWeekdays[locale] + place), format, locale, style);
  const Heading = `h${level}` as const;
  return (
    <section aria-labelledby="calendar">
      <div className="flex items-center justify-between gap-2 border-t-2 border-ink pt-2">
        <StepLink locale={locale} day={month.previous} direction="back" label={t('previous')} />
        <Heading id="calendar" className="text-card font-bold">
          {name}
        </Heading>
        <StepLink locale={locale} day={month.next} direction="onward" label={t('next')} />
      </div>
      <table className="mt-1 w-full table-fixed text-center text-label tabular-nums">
        <thead>
          <tr className="text-meta text-muted">
            {Array.from({ length: 7 }, (_, place) => (
              <th key={weekday(place, 'weekday')} scope="col" className="py-1 font-normal">
                <abbr title={weekday(place, 'weekday')} className="no-underline">
                  {weekday(place, 'weekday-initial')}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find(Boolean)}>
              {week.map((day, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a place of the week is its number.
                <td key={place} className="p-0">
                  {day && <CalendarDay {...{ day, locale, style, month, current }} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type CalendarDayProps = {
  day: string;
  locale: Locale;
  style: Style;
  month: ArchiveMonth;
  current?: string | undefined;
};

function CalendarDay({ day, locale, style, month, current }: CalendarDayProps) {
  const number = formatNumber(Number(day.slice(8)), locale, style);
  if (day < month.from || day > month.to)
    return <span className="inline-flex min-h-11 items-center text-muted">{number}</span>;
  return (
    <a
      href={href(locale, { to: 'archive', day })}
      aria-label={formatDate(day, 'day', locale, style)}
      {...(day === current && { 'aria-current': 'date' })}
      className="flex min-h-11 items-center justify-center rounded-xs font-semibold text-brand hover:bg-brand-soft aria-[current]:bg-brand aria-[current]:text-on-brand"
    >
      {number}
    </a>
  );
}
