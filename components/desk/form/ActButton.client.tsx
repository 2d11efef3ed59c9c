'use client';

import { type ReactNode, useContext } from 'react';
import { AnswerContext } from '../form/answer-context.client.tsx';

const looks = {
  main: 'border-brand bg-brand-soft text-brand hover:bg-brand hover:text-on-brand',
  quiet: 'border-edge text-ink hover:border-brand hover:text-brand',
};

type ActButtonProps = {
  /** What the form's action is told as `act`. */
  value: string;
  look: keyof typeof looks;
  children: ReactNode;
};

/** A small button of a `DeskForm` that can do several things. */
export function ActButton({ value, look, children }: ActButtonProps) {
  const { pending } = useContext(AnswerContext);
  return (
    <button
      type="submit"
      name="act"
      value={value}
      aria-disabled={pending || undefined}
      onClick={(event) => pending && event.preventDefault()}
      className={`tap rounded-sm border px-3 text-label aria-disabled:opacity-60 ${looks[look]}`}
    >
      {children}
    </button>
  );
}
