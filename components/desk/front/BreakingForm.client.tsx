'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { useCallback } from 'react';
import type { DeskAction, DeskAnswer } from '#root/lib/actions/desk/desk-answer.ts';
import { DeskForm } from '../form/DeskForm.client.tsx';

type BreakingFormProps = { action: DeskAction<never, undefined>; children: ReactNode };

/** The form of a bar. Where a colleague was first, theirs is shown at once, and what was typed stays. */
export function BreakingForm({ action, children }: BreakingFormProps) {
  const router = useRouter();
  const onAnswer = useCallback(
    (answer: DeskAnswer<undefined>) => {
      if (!answer.ok && answer.code === 'bar-changed') router.refresh();
    },
    [router],
  );
  return (
    <DeskForm action={action} onAnswer={onAnswer} className="max-w-2xl">
      {children}
    </DeskForm>
  );
}
