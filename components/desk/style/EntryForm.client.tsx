'use client';

import { useTranslations } from 'next-intl';
import { editStyleEntry } from '#root/lib/actions/desk/style/edit-style-entry.ts';
import type { StyleEntry } from '#root/lib/domain/style-list.ts';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Done } from '../form/Done.client.tsx';
import { Field } from '../form/Field.client.tsx';
import { Submit } from '../form/Submit.client.tsx';
import { Tick } from '../form/Tick.tsx';

/** A spelling of the paper: a new one, or `entry` to be changed or taken out. */
export function EntryForm({ entry }: { entry?: StyleEntry & { stamp: string } }) {
  const t = useTranslations('desk.Style');
  return (
    <DeskForm action={editStyleEntry} className="max-w-xl">
      <Done<{ act: 'save' | 'drop'; right: string }>>
        {({ act, right }) => t.rich(`${act}-done`, { word: () => <bdi>{right}</bdi> })}
      </Done>
      {entry && (
        <>
          <input type="hidden" name="was" value={entry.right} />
          <input type="hidden" name="stamp" value={entry.stamp} />
        </>
      )}
      <Field name="right" label={t('right')} defaultValue={entry?.right} dir="auto" autoComplete="off" required />
      <Field
        name="wrong"
        label={t('wrong')}
        hint={t('wrong-hint')}
        defaultValue={entry?.wrong.join('، ')}
        dir="auto"
        autoComplete="off"
        required
      />
      <Field name="note" label={t('note')} defaultValue={entry?.note} dir="auto" autoComplete="off" />
      <Tick name="even">{t('even')}</Tick>
      <div className="flex flex-wrap gap-3">
        <Submit name="act" value="save">
          {t(entry ? 'save' : 'add-do')}
        </Submit>
        {entry && (
          <Submit name="act" value="drop" look="danger">
            {t('drop')}
          </Submit>
        )}
      </div>
    </DeskForm>
  );
}
