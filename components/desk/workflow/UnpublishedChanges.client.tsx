'use client';

import { useTranslations } from 'next-intl';
import { useGate } from './live-gate.client.tsx';

/** Says that something is written which a planned or published story does not have. */
export function UnpublishedChanges() {
  const t = useTranslations('desk.Workflow');
  return useGate().hasChanges && <li className="text-alert">{t('unpublished-changes')}</li>;
}
