'use client';

import { useTranslations } from 'next-intl';
import { eraseWriter } from '#root/lib/actions/desk/comments/erase-writer.ts';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Done } from '../form/Done.client.tsx';
import { Field } from '../form/Field.client.tsx';
import { Submit } from '../form/Submit.client.tsx';

/** Deletes all that a reader wrote, by their e-mail address. */
export function EraseForm() {
  const t = useTranslations('desk.CommentRules');
  return (
    <DeskForm action={eraseWriter} className="max-w-xl">
      <Done<{ erased: number }>>{({ erased }) => t('erased', { count: erased })}</Done>
      <Field type="email" name="email" label={t('email')} dir="ltr" autoComplete="off" />
      <Submit look="danger">{t('erase-do')}</Submit>
    </DeskForm>
  );
}
