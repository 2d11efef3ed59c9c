'use client';

import { type ReactNode, useContext } from 'react';
import { AnswerContext } from './answer-context.client.tsx';

type SubmitProps = { look?: 'main' | 'quiet' | 'danger'; name?: string; value?: string; children: ReactNode };

const looks = {
  main: 'bg-brand text-on-brand hover:opacity-90',
  quiet: 'border border-edge text-ink hover:border-brand hover:text-brand',
  danger: 'border border-alert text-alert hover:bg-alert-soft',
};

/** The button of a `DeskForm`; while its action works it can not be pressed again. */
export function Submit({ look = 'main', children, ...more }: SubmitProps) {
  const { pending } = useContext(AnswerContext);
  return (
    <button
      type="submit"
      aria-disabled={pending || undefined}
      onClick={(event) => pending && event.preventDefault()}
      className={`tap inline-flex items-center justify-center rounded-sm px-5 py-2 font-semibold text-label aria-disabled:opacity-60 ${looks[look]}`}
      {...more}
    >
      {children}
    </button>
  );
}
