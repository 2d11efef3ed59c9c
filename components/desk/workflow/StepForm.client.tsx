'use client';

import { type ReactNode, useContext } from 'react';
import type { DeskAction, DeskAnswer } from '#root/lib/actions/desk/desk-answer.ts';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { type WrittenText, WrittenTextContext } from './written-text.client.tsx';

type StepAction = DeskAction<never, undefined>;

type StepFormProps = {
  id: number;
  /** Names the text that the step is taken with; without it, whatever is written by then. */
  stamp?: string | undefined;
  action: StepAction;
  /** Whether the step goes with the text as it is typed, and what becomes of the text by it: taken before readers, or nothing. */
  text?: 'taken' | 'kept';
  children: ReactNode;
};

/** A form that takes one step with one story; beside an editor, what is typed is saved first. */
export function StepForm({ id, stamp, action, text, children }: StepFormProps) {
  const written = useContext(WrittenTextContext);
  return (
    <DeskForm action={written && text ? afterSaving(action, written, text) : action}>
      <input type="hidden" name="id" value={id} />
      {stamp && <input type="hidden" name="stamp" value={stamp} />}
      {children}
    </DeskForm>
  );
}

/** The step, taken with the very text that was just saved; where it could not be saved, nothing is done. */
function afterSaving(action: StepAction, written: WrittenText, text: 'taken' | 'kept'): StepAction {
  const take = action as (previous: DeskAnswer<undefined> | null, form: FormData) => Promise<DeskAnswer<undefined>>;
  const inOrder: typeof take = async (previous, form) => {
    const saved = await written.settle();
    if ('code' in saved) return { ok: false, code: saved.code };
    form.set('stamp', saved.stamp);
    const answer = await take(previous, form).catch((): DeskAnswer<undefined> => ({ ok: false, code: 'unreached' }));
    // The text that readers have now is the one to write on: with its slug, and with what was told of the change.
    if (answer.ok && text === 'taken') return { ...answer, to: location.pathname };
    written.release();
    return answer;
  };
  return inOrder as StepAction;
}
