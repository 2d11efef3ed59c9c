'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { deviceTexts } from '../writing/saving/device-texts.client.ts';
import type { KeptText } from '../writing/saving/kept-text.ts';

/** Stories with something typed at this device that the newsroom does not have yet; opening one sends it. */
export function UnsentTexts({ accountId }: { accountId: string }) {
  const t = useTranslations('desk.Stories');
  const [texts, setTexts] = useState<KeptText[]>([]);
  useEffect(() => {
    deviceTexts.all(accountId).then(setTexts, () => setTexts([]));
  }, [accountId]);
  if (texts.length === 0) return null;
  return (
    <div className="mb-4 border-alert border-s-4 bg-alert-soft px-4 py-3 text-label">
      <p className="font-semibold">{t('unsent')}</p>
      <ul>
        {texts.map(({ id, text }) => (
          <li key={id}>
            <a href={`/desk/stories/${id}`} className="tap inline-flex items-center text-brand underline">
              <bdi>{text.headline || t('untitled', { id })}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
