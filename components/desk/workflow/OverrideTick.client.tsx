'use client';

import { useTranslations } from 'next-intl';
import { Tick } from '../form/Tick.tsx';
import { useGate } from './live-gate.client.tsx';

/** Past the soft rules of the gate, for whoever may go there; nothing where that would not help. */
export function OverrideTick({ mayOverride }: { mayOverride: boolean }) {
  const t = useTranslations('desk.Workflow');
  const { gate } = useGate();
  if (!mayOverride || gate.length === 0 || gate.some(({ hard }) => hard)) return null;
  return <Tick name="override">{t('override')}</Tick>;
}
