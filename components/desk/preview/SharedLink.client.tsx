'use client';

import { useTranslations } from 'next-intl';
import { Done } from '../form/Done.client.tsx';
import { ToldOnce } from '../form/ToldOnce.client.tsx';

/** The link that was made, told this once. */
export function SharedLink() {
  const t = useTranslations('desk.Preview');
  const origin = typeof location === 'undefined' ? '' : location.origin;
  return (
    <Done<{ path: string }>>
      {({ path }) => (
        <>
          <p>{t('link')}</p>
          <ToldOnce text={`${origin}${path}`} copy={t('copy')} copied={t('copied')} />
        </>
      )}
    </Done>
  );
}
