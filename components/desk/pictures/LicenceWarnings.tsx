import type { Locale } from '#root/lib/domain/locale.ts';
import { formatDate } from '#root/lib/i18n/formats.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { LicenceWarning } from '#root/lib/newsroom/ending-licences.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { Badge } from '../layout/Badge.tsx';

type LicenceWarningsProps = { warnings: readonly LicenceWarning[]; locale: Locale };

/** Pictures whose licence has ended or soon ends, each with its last day and the way to its page. */
export async function LicenceWarnings({ warnings, locale }: LicenceWarningsProps) {
  const t = await getTranslations('desk.Licences');
  const pictures = await getTranslations('desk.Pictures');
  const settings = await siteSettings();
  // The licence ends with the first instant of the day after its last one.
  const lastDay = (until: string) => formatDate(Date.parse(until) - 1, 'date', locale, settings);
  return (
    <ul className="grid gap-1 text-label">
      {warnings.map(({ pictureId, name, until, over }) => (
        <li key={pictureId} className="flex flex-wrap items-baseline gap-x-3">
          <Badge tone={over ? 'alert' : 'plain'}>{pictures(over ? 'licence-over' : 'licence-soon')}</Badge>
          <a
            href={`/desk/pictures/${pictureId}`}
            className="tap inline-flex min-w-0 items-center break-words text-brand underline"
          >
            <bdi>{name}</bdi>
          </a>
          <span className="text-muted">{t('until', { day: lastDay(until) })}</span>
        </li>
      ))}
    </ul>
  );
}
