'use client';

import { useTranslations } from 'next-intl';
import { useContext, useId } from 'react';
import { type BlockListAnswer, editBlockList } from '#root/lib/actions/desk/comments/edit-block-list.ts';
import type { DeskAnswer } from '#root/lib/actions/desk/desk-answer.ts';
import { AnswerContext } from '../form/answer-context.client.tsx';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Submit } from '../form/Submit.client.tsx';
import { TrialResult } from './TrialResult.tsx';

type BlockListFormProps = { entries: readonly string[]; stamp: string };

/** The block list, and a box in which a text is tried against it as it is typed. */
export function BlockListForm({ entries, stamp }: BlockListFormProps) {
  return (
    <DeskForm action={editBlockList}>
      <input type="hidden" name="stamp" value={stamp} />
      <Fields list={entries.join('\n')} />
    </DeskForm>
  );
}

const box = 'w-full rounded-sm border border-edge bg-paper px-3 py-2 text-body';

/** What is typed stays, also where the action was only asked to try it. */
function Fields({ list }: { list: string }) {
  const t = useTranslations('desk.CommentRules');
  const id = useId();
  const answer = useContext(AnswerContext).answer as DeskAnswer<BlockListAnswer> | null;
  const value = answer?.ok ? answer.value : undefined;
  const typed = answer && !answer.ok ? answer.values : value && { list: value.list, text: value.text };
  return (
    <>
      <label htmlFor={`${id}-list`} className="sr-only">
        {t('list')}
      </label>
      <textarea id={`${id}-list`} name="list" rows={10} dir="auto" defaultValue={typed?.list ?? list} className={box} />
      <div className="mt-3 mb-8 flex flex-wrap items-center gap-4">
        <Submit name="act" value="save">
          {t('save')}
        </Submit>
        <p role="status" className="text-label">
          {value?.act === 'save' && t('saved', { count: value.entries })}
        </p>
      </div>
      <label htmlFor={`${id}-text`} className="mb-1 block font-semibold text-label">
        {t('text')}
      </label>
      <textarea
        id={`${id}-text`}
        name="text"
        rows={3}
        dir="auto"
        defaultValue={typed?.text}
        aria-describedby={`${id}-hint`}
        className={box}
      />
      <p id={`${id}-hint`} className="mt-1 text-meta text-muted">
        {t('text-hint')}
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-4">
        <Submit name="act" value="try" look="quiet">
          {t('try')}
        </Submit>
      </div>
      <div role="status" className="mt-3">
        {value?.trial && <TrialResult trial={value.trial} />}
      </div>
    </>
  );
}
