'use client';

import { useTranslations } from 'next-intl';
import { ToldOnce } from '../form/ToldOnce.client.tsx';

/** The link with which somebody chooses a password, told this once. */
export function OneTimeLink({ path }: { path: string }) {
  const t = useTranslations('desk.People');
  const origin = typeof location === 'undefined' ? '' : location.origin;
  return (
    <>
      <p>{t('link')}</p>
      <ToldOnce text={`${origin}${path}`} copy={t('copy')} copied={t('copied')} />
    </>
  );
}
