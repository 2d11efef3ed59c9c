'use client';

import { type ReactNode, useContext } from 'react';
import type { DeskAnswer } from '#root/lib/actions/desk/desk-answer.ts';
import { AnswerContext } from './answer-context.client.tsx';

/** Shown inside a `DeskForm` once its action succeeded; `children` may be made of the answer's value. */
export function Done<T>({ children }: { children: ReactNode | ((value: T) => ReactNode) }) {
  const { answer } = useContext(AnswerContext);
  const done = answer as DeskAnswer<T> | null;
  return (
    <div role="status">
      {done?.ok && (
        <div className="mb-4 border-brand border-s-4 bg-brand-soft px-4 py-3 text-label">
          {typeof children === 'function' ? children(done.value) : children}
        </div>
      )}
    </div>
  );
}
