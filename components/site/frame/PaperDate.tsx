import type { Locale } from '#root/lib/domain/locale.ts';
import { formatDate } from '#root/lib/i18n/formats.ts';
import { dayBounds, dayIn } from '#root/lib/i18n/time-zone.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { noteExpiry, requestContext } from '#root/lib/runtime/request-context.ts';

/** Today by the paper's clock. At its midnight kept pages are made anew one after the other, not all at once. */
export async function PaperDate({ locale }: { locale: Locale }) {
  const style = await siteSettings();
  const { now } = requestContext();
  const today = dayIn(style.timeZone, now);
  noteExpiry(dayBounds(style.timeZone, today).before, 'soft');
  return (
    <p className="flex flex-wrap gap-x-2 text-meta text-muted md:block">
      <time dateTime={today} className="block text-ink">
        {formatDate(now, 'day', locale, style)}
      </time>
      {style.hijri && <span className="block">{formatDate(now, 'hijri', locale, style)}</span>}
    </p>
  );
}
