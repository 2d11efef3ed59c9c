'use client';

import { useTranslations } from 'next-intl';
import { changeStyleHabits } from '#root/lib/actions/desk/style/change-style-habits.ts';
import type { StylePage } from '#root/lib/queries/style-page.ts';
import { Choice } from '../form/Choice.client.tsx';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Done } from '../form/Done.client.tsx';
import { LongField } from '../form/LongField.client.tsx';
import { Submit } from '../form/Submit.client.tsx';

const yas = ['dotted', 'undotted'] as const;
const quotes = ['mend', 'keep'] as const;

/** What the copy check lets pass in this paper. */
export function HabitsForm({ finalYa, curlyQuotes, ignored = [], stamp }: StylePage['habits']) {
  const t = useTranslations('desk.Style');
  return (
    <DeskForm action={changeStyleHabits} className="max-w-xl">
      <Done>{t('habits-saved')}</Done>
      <input type="hidden" name="stamp" value={stamp} />
      <Choice
        name="finalYa"
        label={t('ya')}
        defaultValue={finalYa ?? 'dotted'}
        options={yas.map((value) => ({ value, text: t(`ya-${value}`) }))}
      />
      <Choice
        name="curlyQuotes"
        label={t('quotes')}
        defaultValue={curlyQuotes ?? 'keep'}
        options={quotes.map((value) => ({ value, text: t(`quotes-${value}`) }))}
      />
      <LongField name="ignored" label={t('ignored')} defaultValue={ignored.join('\n')} />
      <Submit look="quiet">{t('save')}</Submit>
    </DeskForm>
  );
}
