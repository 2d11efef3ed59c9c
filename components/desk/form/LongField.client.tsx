'use client';

import { type ReactNode, useId } from 'react';
import { useFieldAnswer } from './answer-context.client.tsx';
import { useFaultText } from './fault-text.client.ts';

type LongFieldProps = {
  name: string;
  label: string;
  rows?: number;
  hint?: ReactNode;
  defaultValue?: string | undefined;
};

/** A labelled field of several lines of a `DeskForm`, with the fault that its action found. */
export function LongField({ name, label, rows = 3, hint, defaultValue }: LongFieldProps) {
  const id = useId();
  const { fault, typed } = useFieldAnswer(name);
  const faultText = useFaultText();
  return (
    <div className="mb-4">
      <label htmlFor={id} className="mb-1 block font-semibold text-label">
        {label}
      </label>
      <textarea
        id={id}
        name={name}
        rows={rows}
        dir="auto"
        defaultValue={typed ?? defaultValue}
        aria-invalid={fault ? true : undefined}
        aria-describedby={[hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined}
        className="w-full rounded-sm border border-edge bg-paper px-3 py-2 text-body aria-invalid:border-alert"
      />
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-meta text-muted">
          {hint}
        </p>
      )}
      {fault && (
        <p id={`${id}-fault`} className="mt-1 text-alert text-label">
          {faultText(fault)}
        </p>
      )}
    </div>
  );
}
