import { getTranslations } from 'next-intl/server';
import type { GateFault } from '#root/lib/domain/publish-gate.ts';
import { Badge } from '../layout/Badge.tsx';

/** What the publish gate found, what must be mended first. */
export async function GateList({ faults }: { faults: readonly GateFault[] }) {
  const t = await getTranslations('desk.Workflow');
  const sentence = await getTranslations('desk.gate');
  if (faults.length === 0) return <p className="text-label text-muted">{t('gate-open')}</p>;
  return (
    <ul className="grid gap-2 text-label">
      {faults.map(({ rule, hard, detail = '' }) => (
        <li key={`${rule} ${detail}`} className="flex flex-wrap items-baseline gap-x-2">
          <Badge tone={hard ? 'alert' : 'plain'}>{t(hard ? 'gate-hard' : 'gate-soft')}</Badge>
          <span className="min-w-0 break-words">{sentence(rule, { detail })}</span>
        </li>
      ))}
    </ul>
  );
}
