import type { Locale } from '#root/lib/domain/locale.ts';
import { type DateFormat, formatDate } from '#root/lib/i18n/formats.ts';
import { dayBounds, dayIn } from '#root/lib/i18n/time-zone.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { noteExpiry, requestContext } from '#root/lib/runtime/request-context.ts';

type StoryTimeProps = {
  /** ISO 8601. */
  instant: string;
  locale: Locale;
  /** `clock`: the hour for today's stories, the date for older ones. */
  format?: DateFormat | 'clock';
  className?: string;
};

/** When something happened: absolute in the page; the readers' script says "two hours ago" where that is shorter. */
export async function StoryTime({ instant, locale, format = 'moment', className }: StoryTimeProps) {
  const style = await siteSettings();
  if (format === 'clock') {
    const { now } = requestContext();
    const today = dayIn(style.timeZone, now);
    noteExpiry(dayBounds(style.timeZone, today).before);
    const shown = dayIn(style.timeZone, Date.parse(instant)) === today ? 'time' : 'day-month';
    return (
      <time dateTime={instant} className={className}>
        {formatDate(instant, shown, locale, style)}
      </time>
    );
  }
  return (
    <time dateTime={instant} data-relative="" className={className}>
      {formatDate(instant, format, locale, style)}
    </time>
  );
}
