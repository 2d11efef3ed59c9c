'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { beginCodes } from '#root/lib/actions/desk/begin-codes.ts';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Done } from '../form/Done.client.tsx';
import { Field } from '../form/Field.client.tsx';
import { Submit } from '../form/Submit.client.tsx';
import { ToldOnce } from '../form/ToldOnce.client.tsx';

/** Takes up an authenticator app: `children` are the squares and the secret it reads, `offer` the same, sealed. */
export function CodesForm({ offer, children }: { offer: string; children: ReactNode }) {
  const t = useTranslations('desk.Codes');
  return (
    <DeskForm action={beginCodes} stay className="max-w-md">
      <Done<{ recovery: string[] }>>
        {({ recovery }) => (
          <>
            <p className="font-semibold">{t('begun')}</p>
            <p>{t('recovery')}</p>
            <ToldOnce text={recovery.join('\n')} copy={t('copy')} copied={t('copied')} />
            <a href="/desk/account" className="tap inline-flex items-center text-brand underline">
              {t('kept')}
            </a>
          </>
        )}
      </Done>
      {children}
      <input type="hidden" name="offer" value={offer} />
      <Field
        name="code"
        label={t('code')}
        hint={t('code-hint')}
        inputMode="numeric"
        autoComplete="one-time-code"
        dir="ltr"
        required
      />
      <Submit>{t('begin')}</Submit>
    </DeskForm>
  );
}
