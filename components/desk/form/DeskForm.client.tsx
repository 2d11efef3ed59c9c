'use client';

import type { ReactNode } from 'react';
import type { DeskAction, DeskAnswer } from '#root/lib/actions/desk/desk-answer.ts';
import { AnswerContext } from './answer-context.client.tsx';
import { FormFault } from './FormFault.client.tsx';
import { useFormAnswer } from './use-form-answer.client.ts';

type DeskFormProps<T> = {
  action: DeskAction<never, T>;
  className?: string;
  /** Leaves the page and what was typed as they are after a success: where nothing was changed by it. */
  stay?: true;
  /** Told of every answer. */
  onAnswer?: (answer: DeskAnswer<T>) => void;
  children: ReactNode;
};

/**
 * A form of the desk: its fields show the faults that the action found (see `Field`), the form itself what concerns the
 * whole. Works without script. With it: what was typed stays, the page is brought up to date after a success, and where
 * the desk wants the person to sign in or to prove themselves, it goes there and back.
 */
export function DeskForm<T>({ action, className, stay, onAnswer, children }: DeskFormProps<T>) {
  const { answer, pending, form, send, onSubmit } = useFormAnswer({ action, stay: stay === true, onAnswer });
  return (
    <AnswerContext value={{ answer, pending }}>
      <form ref={form} action={send} onSubmit={onSubmit} className={className} noValidate>
        <FormFault />
        {children}
      </form>
    </AnswerContext>
  );
}
