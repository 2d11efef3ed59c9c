'use client';

import { useTranslations } from 'next-intl';
import { editReasons } from '#root/lib/actions/desk/comments/edit-reasons.ts';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Done } from '../form/Done.client.tsx';
import { LongField } from '../form/LongField.client.tsx';
import { Submit } from '../form/Submit.client.tsx';

/** The reasons for which comments are refused, one a line. */
export function ReasonsForm({ lines, stamp }: { lines: string; stamp: string }) {
  const t = useTranslations('desk.CommentRules');
  return (
    <DeskForm action={editReasons}>
      <input type="hidden" name="stamp" value={stamp} />
      <LongField name="reasons" label={t('reasons')} hint={t('reasons-hint')} rows={8} defaultValue={lines} />
      <Done<{ count: number }>>{({ count }) => t('reasons-saved', { count })}</Done>
      <Submit>{t('reasons-save')}</Submit>
    </DeskForm>
  );
}
