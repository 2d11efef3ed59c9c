'use client';

import { useTranslations } from 'next-intl';
import { DeskDialog } from '../writing/DeskDialog.client.tsx';

const keys = ['j', 'k', 'a', 'r', 's', 'x', 'e', '?'] as const;

/** What the keys of the queue do. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const t = useTranslations('desk.Comments');
  return (
    <DeskDialog title={t('keys')} onClose={onClose}>
      <dl className="text-label">
        {keys.map((key) => (
          <div key={key} className="flex justify-between gap-4 border-rule border-b py-1.5">
            <dt>{t(key === '?' ? 'key-help' : `key-${key}`)}</dt>
            <dd>
              <kbd dir="ltr" className="rounded-sm border border-edge px-2 text-meta">
                {key}
              </kbd>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-meta text-muted">{t('keys-hint')}</p>
    </DeskDialog>
  );
}
