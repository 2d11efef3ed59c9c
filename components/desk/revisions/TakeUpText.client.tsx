'use client';

import { useTranslations } from 'next-intl';
import { takeUpText } from '#root/lib/actions/desk/take-up-text.ts';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Submit } from '../form/Submit.client.tsx';

/** Makes an earlier text the one that is written on. */
export function TakeUpText({ id, version }: { id: number; version: string }) {
  const t = useTranslations('desk.Revisions');
  return (
    <DeskForm action={takeUpText}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <Submit look="quiet">{t('take-up')}</Submit>
    </DeskForm>
  );
}
