import type { ReactNode } from 'react';
import type { DeskAction } from '#root/lib/actions/desk/desk-answer.ts';
import { DeskForm } from '../form/DeskForm.client.tsx';

type StepFormProps = {
  id: number;
  /** Names the text that the step is taken with; without it, whatever is written by then. */
  stamp?: string | undefined;
  action: DeskAction<never, undefined>;
  children: ReactNode;
};

/** A form that takes one step with one story. */
export function StepForm({ id, stamp, action, children }: StepFormProps) {
  return (
    <DeskForm action={action}>
      <input type="hidden" name="id" value={id} />
      {stamp && <input type="hidden" name="stamp" value={stamp} />}
      {children}
    </DeskForm>
  );
}
