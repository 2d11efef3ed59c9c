'use client';

import { type ReactNode, useContext } from 'react';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { afterSaving, type StepAction } from './after-saving.ts';
import { WrittenTextContext } from './written-text.client.tsx';

type StepFormProps = {
  id: number;
  /** Names the text that the step is taken with; without it, whatever is written by then. */
  stamp?: string | undefined;
  action: StepAction;
  /** For steps that go with the text as it is typed: what becomes of it by the step. */
  text?: 'taken' | 'kept';
  children: ReactNode;
};

/** A form that takes one step with one story; beside an editor, what is typed is saved first. */
export function StepForm({ id, stamp, action, text, children }: StepFormProps) {
  const written = useContext(WrittenTextContext);
  const isBeside = written && text;
  return (
    <DeskForm action={isBeside ? afterSaving(action, written, text, () => location.pathname) : action}>
      <input type="hidden" name="id" value={id} />
      {stamp && <input type="hidden" name="stamp" value={stamp} />}
      {children}
    </DeskForm>
  );
}
