import { can } from '#root/lib/auth/permission.ts';
import type { Role } from '#root/lib/auth/role.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { formatNumber } from '#root/lib/i18n/formats.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { machineHealth } from '#root/lib/queries/machine-health.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { Badge } from '../layout/Badge.tsx';
import { Panel } from '../layout/Panel.tsx';
import { OutboxHealth } from './OutboxHealth.tsx';
import { StoreHealth } from './StoreHealth.tsx';

type HealthPanelProps = { role: Role; locale: Locale; now: number };

const gigabyte = 2 ** 30;
/** Below this part of the disk it is time to act. */
const scarce = 0.1;

/** How the machine does: disk, store, what could not be sent. */
export async function HealthPanel({ role, locale, now }: HealthPanelProps) {
  const t = await getTranslations('desk.Home');
  const health = await machineHealth(now);
  const { disk } = health;
  const settings = await siteSettings();
  const number = (value: number) => formatNumber(value, locale, settings);
  const gigabytes = (bytes: number) => number(Math.round((bytes / gigabyte) * 10) / 10);
  return (
    <Panel title={t('health')}>
      <div className="grid gap-x-8 gap-y-6 text-label md:grid-cols-3">
        <section>
          <h3 className="font-semibold">{t('disk')}</h3>
          <p>
            {disk ? t('disk-free', { free: gigabytes(disk.free), total: gigabytes(disk.total) }) : t('disk-unknown')}{' '}
            {disk && disk.free < disk.total * scarce && <Badge tone="alert">{t('disk-scarce')}</Badge>}
          </p>
        </section>
        <section className="min-w-0">
          <h3 className="font-semibold">{t('store')}</h3>
          <StoreHealth health={health} number={number} locale={locale} />
        </section>
        <section className="min-w-0">
          <h3 className="font-semibold">{t('outbox')}</h3>
          <OutboxHealth outbox={health.outbox} mayRetry={can(role, 'outbox.retry')} />
        </section>
      </div>
    </Panel>
  );
}
