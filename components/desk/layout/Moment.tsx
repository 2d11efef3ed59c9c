import type { Locale } from '#root/lib/domain/locale.ts';
import { formatDate } from '#root/lib/i18n/formats.ts';
import { siteSettings } from '#root/lib/queries/site.ts';

/** An instant as the paper writes it, to the minute. */
export async function Moment({ at, locale }: { at: string; locale: Locale }) {
  return (
    <time dateTime={at} className="whitespace-nowrap">
      {formatDate(at, 'moment', locale, await siteSettings())}
    </time>
  );
}
