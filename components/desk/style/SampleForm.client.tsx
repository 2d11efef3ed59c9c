'use client';

import { useTranslations } from 'next-intl';
import { type StyleTrial, tryStyleList } from '#root/lib/actions/desk/style/try-style-list.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { Choice } from '../form/Choice.client.tsx';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Done } from '../form/Done.client.tsx';
import { LongField } from '../form/LongField.client.tsx';
import { Submit } from '../form/Submit.client.tsx';

type SampleFormProps = {
  /** The language that is asked about first. */
  language: Locale;
  languages: readonly Locale[];
};

/** A box in which the copy check is tried on a sample. */
export function SampleForm({ language, languages }: SampleFormProps) {
  const t = useTranslations('desk.Style');
  return (
    <DeskForm action={tryStyleList} stay className="max-w-xl">
      <LongField name="text" label={t('sample')} rows={4} />
      <div className="flex flex-wrap items-center gap-3">
        <Choice
          compact
          name="language"
          label={t('language')}
          defaultValue={language}
          options={languages.map((value) => ({ value, text: t(`language-${value}`) }))}
        />
        <Submit look="quiet">{t('try-do')}</Submit>
      </div>
      <div className="mt-4">
        <Done<StyleTrial>>{(value) => <Result {...value} />}</Done>
      </div>
    </DeskForm>
  );
}

function Result({ faults, mended }: StyleTrial) {
  const t = useTranslations('desk.Style');
  const rule = useTranslations('copyCheck');
  return (
    <>
      <p>{t('faults', { count: faults.length })}</p>
      <ul className="list-disc ps-5">
        {faults.map(({ rule: name, found, suggestions }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same fault may stand twice, and the list is drawn whole.
          <li key={at}>{rule(name, { found, suggestion: suggestions[0] ?? '' })}</li>
        ))}
      </ul>
      {faults.length > 0 && (
        <p className="mt-2 whitespace-pre-line" dir="auto">
          {mended}
        </p>
      )}
    </>
  );
}
