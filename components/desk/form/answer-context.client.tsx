'use client';

import { createContext, useContext } from 'react';
import type { DeskAnswer } from '#root/lib/actions/desk/desk-answer.ts';

type FormState = { answer: DeskAnswer | null; pending: boolean };

/** What the form round a field was answered last. */
export const AnswerContext = createContext<FormState>({ answer: null, pending: false });

/** The fault of the field `name`, as a code, and what was typed in it. */
export function useFieldAnswer(name: string): { fault?: string | undefined; typed?: string | undefined } {
  const { answer } = useContext(AnswerContext);
  if (!answer || answer.ok) return {};
  return { fault: answer.faults?.[name], typed: answer.values?.[name] };
}
