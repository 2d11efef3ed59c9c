import { getTranslations } from 'next-intl/server';
import type { Locale } from '#root/lib/domain/locale.ts';
import { formatNumber } from '#root/lib/i18n/formats.ts';
import { machineHealth } from '#root/lib/queries/machine-health.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { Badge } from '../layout/Badge.tsx';
import { Panel } from '../layout/Panel.tsx';

const gigabyte = 2 ** 30;
/** Below this part of the disk it is time to act. */
const scarce = 0.1;

/** How the machine does: disk, store, what could not be sent. */
export async function HealthPanel({ locale }: { locale: Locale }) {
  const t = await getTranslations('desk.Home');
  const { counts, damages, outbox, disk } = await machineHealth();
  const settings = await siteSettings();
  const number = (value: number) => formatNumber(value, locale, settings);
  const gigabytes = (bytes: number) => number(Math.round((bytes / gigabyte) * 10) / 10);
  return (
    <Panel title={t('health')}>
      <dl className="grid gap-x-8 gap-y-4 text-label md:grid-cols-3">
        <div>
          <dt className="font-semibold">{t('disk')}</dt>
          <dd>
            {disk ? t('disk-free', { free: gigabytes(disk.free), total: gigabytes(disk.total) }) : t('disk-unknown')}{' '}
            {disk && disk.free < disk.total * scarce && <Badge tone="alert">{t('disk-scarce')}</Badge>}
          </dd>
        </div>
        <div>
          <dt className="font-semibold">{t('store')}</dt>
          <dd>{t('store-counts', { stories: number(counts.articles), comments: number(counts.comments) })}</dd>
          <dd>
            {damages.length === 0 ? (
              <Badge tone="good">{t('store-whole')}</Badge>
            ) : (
              <Badge tone="alert">{t('store-damages', { count: damages.length })}</Badge>
            )}
          </dd>
          {damages.slice(0, 5).map(({ file, reason }) => (
            <dd key={file} className="text-meta text-muted">
              <bdi dir="ltr" className="break-all">
                {file}: {reason}
              </bdi>
            </dd>
          ))}
        </div>
        <div>
          <dt className="font-semibold">{t('outbox')}</dt>
          {outbox.length === 0 && <dd className="text-muted">{t('outbox-none')}</dd>}
          {outbox.map(({ target, waiting, dead, error }) => (
            <dd key={target}>
              <bdi dir="ltr">{target}</bdi>: {t('outbox-waiting', { count: waiting })}{' '}
              {dead > 0 && <Badge tone="alert">{t('outbox-dead', { count: dead })}</Badge>}
              {error && (
                <bdi dir="ltr" className="block break-words text-meta text-muted">
                  {error}
                </bdi>
              )}
            </dd>
          ))}
        </div>
      </dl>
    </Panel>
  );
}
