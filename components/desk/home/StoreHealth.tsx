import type { Locale } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { MachineHealth } from '#root/lib/queries/machine-health.ts';
import { Badge } from '../layout/Badge.tsx';
import { Moment } from '../layout/Moment.tsx';

type StoreHealthProps = {
  health: Pick<MachineHealth, 'counts' | 'damages' | 'index' | 'backup'>;
  number: (value: number) => string;
  locale: Locale;
};

const damagesShown = 5;

/** What the store holds, which files it put aside, whether its index is whole, and when it was last backed up. */
export async function StoreHealth({ health, number, locale }: StoreHealthProps) {
  const t = await getTranslations('desk.Home');
  const { counts, damages, index, backup } = health;
  return (
    <ul className="grid gap-1">
      <li>{t('store-counts', { stories: number(counts.articles), comments: number(counts.comments) })}</li>
      <li>
        {damages.length === 0 ? (
          <Badge tone="good">{t('store-whole')}</Badge>
        ) : (
          <Badge tone="alert">{t('store-damages', { count: damages.length })}</Badge>
        )}
      </li>
      {damages.slice(0, damagesShown).map(({ file, reason, quarantinedTo }) => (
        <li key={file} className="text-meta text-muted">
          <bdi dir="ltr" className="break-all">
            {file}: {reason}
          </bdi>
          {quarantinedTo && (
            <span className="block">
              {t.rich('quarantined', {
                file: () => (
                  <bdi dir="ltr" className="break-all">
                    {quarantinedTo}
                  </bdi>
                ),
              })}
            </span>
          )}
        </li>
      ))}
      <li>
        {index ? (
          <Badge tone="alert">{t('index-filling', { done: number(index.done), total: number(index.total) })}</Badge>
        ) : (
          <Badge tone="good">{t('index-whole')}</Badge>
        )}
      </li>
      <li>
        {backup.at ? t.rich('backup', { at: () => <Moment at={backup.at ?? ''} locale={locale} /> }) : t('backup-none')}{' '}
        {backup.old && <Badge tone="alert">{t('backup-old')}</Badge>}
      </li>
    </ul>
  );
}
