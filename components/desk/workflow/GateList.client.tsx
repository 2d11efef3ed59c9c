'use client';

import { useTranslations } from 'next-intl';
import { Badge } from '../layout/Badge.tsx';
import { useGate } from './live-gate.client.tsx';

/** What the publish gate found, what must be mended first; how much that is, is told when it changes. */
export function GateList() {
  const t = useTranslations('desk.Workflow');
  const sentence = useTranslations('desk.gate');
  const { gate } = useGate();
  return (
    <>
      <p role="status" className="mb-2 text-label text-muted">
        {gate.length === 0 ? t('gate-open') : t('gate-count', { count: gate.length })}
      </p>
      <ul className="grid gap-2 text-label">
        {gate.map(({ rule, hard, detail = '' }) => (
          <li key={`${rule} ${detail}`} className="flex flex-wrap items-baseline gap-x-2">
            <Badge tone={hard ? 'alert' : 'plain'}>{t(hard ? 'gate-hard' : 'gate-soft')}</Badge>
            <span className="min-w-0 break-words">{sentence(rule, { detail })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
