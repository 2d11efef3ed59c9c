'use client';

import { useTranslations } from 'next-intl';
import { useContext } from 'react';
import type { DeskAnswer } from '#root/lib/actions/desk/desk-answer.ts';
import { importStyleList, type StyleImport } from '#root/lib/actions/desk/style/import-style-list.ts';
import { AnswerContext } from '../form/answer-context.client.tsx';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Done } from '../form/Done.client.tsx';
import { useFaultText } from '../form/fault-text.client.ts';
import { LongField } from '../form/LongField.client.tsx';
import { Submit } from '../form/Submit.client.tsx';

/** Takes in pasted lines; those that do not go with the list stay in the box, each with what is wrong with it. */
export function ImportForm() {
  const t = useTranslations('desk.Style');
  return (
    <DeskForm action={importStyleList} className="max-w-xl">
      <Done<StyleImport>>{(value) => <Imported {...value} />}</Done>
      <Lines label={t('lines')} />
      <Submit look="quiet">{t('import-do')}</Submit>
    </DeskForm>
  );
}

function Imported({ taken, refused }: StyleImport) {
  const t = useTranslations('desk.Style');
  const faultText = useFaultText();
  return (
    <>
      <p>{t('taken', { count: taken })}</p>
      {refused.length > 0 && (
        <ul className="mt-2 list-disc ps-5">
          {refused.map(({ line, code, word }) => (
            <li key={line}>
              <bdi className="font-semibold">{line}</bdi> — {faultText(`${code}:${word}`)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Lines({ label }: { label: string }) {
  const answer = useContext(AnswerContext).answer as DeskAnswer<StyleImport> | null;
  const left = answer?.ok ? answer.value.refused.map(({ line }) => line).join('\n') : '';
  return <LongField name="lines" label={label} rows={6} defaultValue={left} />;
}
