import { useRouter } from 'next/navigation';
import { type FormEvent, startTransition, useActionState, useEffect, useRef, useTransition } from 'react';
import type { DeskAction, DeskAnswer } from '#root/lib/actions/desk/desk-answer.ts';
import { goOn } from './go-on.client.ts';
import { backToPage, type SentFields, sentFields } from './sent-fields.client.ts';

type Asked<T> = {
  action: DeskAction<never, T>;
  stay: boolean;
  onAnswer: ((answer: DeskAnswer<T>) => void) | undefined;
};

/**
 * Sends a form of the desk by script. The framework would empty it at every answer: here a refusal leaves it exactly as it
 * was typed, and a success brings it to what the page says then, once the page is up to date; what was typed meanwhile stays.
 * `send` is the way without script.
 */
export function useFormAnswer<T>({ action, stay, onAnswer }: Asked<T>) {
  const [answer, send, pending] = useActionState(action as DeskAction<FormData, T>, null as DeskAnswer<T> | null);
  const [refreshing, startRefresh] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const sent = useRef<SentFields>(new Map());
  const awaitsPage = useRef(false);
  const router = useRouter();

  useEffect(() => {
    if (!answer) return;
    onAnswer?.(answer);
    if (!goOn(answer) && answer.ok && !stay) startRefresh(() => router.refresh());
  }, [answer, stay, onAnswer, router]);

  useEffect(() => {
    if (awaitsPage.current && !refreshing && form.current) backToPage(form.current, sent.current);
    awaitsPage.current = refreshing;
  }, [refreshing]);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    sent.current = sentFields(event.currentTarget);
    startTransition(() => send(data));
  }

  return { answer, pending, form, send, onSubmit };
}
