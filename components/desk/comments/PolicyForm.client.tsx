'use client';

import { useTranslations } from 'next-intl';
import { changeCommentPolicy } from '#root/lib/actions/desk/comments/change-comment-policy.ts';
import type { CommentPolicy } from '#root/lib/domain/moderation.ts';
import { Choice } from '../form/Choice.client.tsx';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Done } from '../form/Done.client.tsx';
import { Field } from '../form/Field.client.tsx';
import { Submit } from '../form/Submit.client.tsx';

type PolicyFormProps = CommentPolicy & { stamp: string };

const policies = ['open', 'hold-first-timers', 'hold-all'] as const;

/** Which comments wait, how many links one may have, and when threads close by themselves. */
export function PolicyForm({ policy, closeAfterDays, maxLinks, stamp }: PolicyFormProps) {
  const t = useTranslations('desk.CommentPolicy');
  return (
    <DeskForm action={changeCommentPolicy} className="max-w-xl">
      <Done>{t('saved')}</Done>
      <input type="hidden" name="stamp" value={stamp} />
      <Choice
        name="policy"
        label={t('policy')}
        defaultValue={policy}
        options={policies.map((value) => ({ value, text: t(value) }))}
      />
      <Field
        name="closeAfterDays"
        label={t('days')}
        hint={t('days-hint')}
        defaultValue={closeAfterDays}
        inputMode="numeric"
        dir="ltr"
      />
      <Field
        name="maxLinks"
        label={t('links')}
        hint={t('links-hint')}
        defaultValue={maxLinks}
        inputMode="numeric"
        dir="ltr"
      />
      <Submit>{t('save')}</Submit>
    </DeskForm>
  );
}
