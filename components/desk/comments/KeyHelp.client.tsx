'use client';

import { useTranslations } from 'next-intl';
import { DeskDialog } from '../layout/DeskDialog.client.tsx';
import { KeyLine } from '../layout/KeyLine.tsx';

const keys = ['j', 'k', 'a', 'r', 's', 'x', 'e', '?'] as const;

/** What the keys of the queue do. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const t = useTranslations('desk.Comments');
  return (
    <DeskDialog title={t('keys')} onClose={onClose}>
      <dl className="text-label">
        {keys.map((key) => (
          <KeyLine key={key} does={t(key === '?' ? 'key-help' : `key-${key}`)} keys={key} />
        ))}
      </dl>
      <p className="mt-3 text-meta text-muted">{t('keys-hint')}</p>
    </DeskDialog>
  );
}
