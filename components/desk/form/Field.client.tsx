'use client';

import { type ComponentProps, type ReactNode, useId } from 'react';
import { useFieldAnswer } from './answer-context.client.tsx';
import { useFaultText } from './fault-text.client.ts';

type FieldProps = Omit<ComponentProps<'input'>, 'name' | 'className'> & {
  name: string;
  label: string;
  hint?: ReactNode;
};

/** A labelled text field of a `DeskForm`, with the fault that its action found. */
export function Field({ name, label, hint, defaultValue, ...more }: FieldProps) {
  const id = useId();
  const { fault, typed } = useFieldAnswer(name);
  const faultText = useFaultText();
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div className="mb-4">
      <label htmlFor={id} className="mb-1 block font-semibold text-label">
        {label}
      </label>
      <input
        {...more}
        id={id}
        name={name}
        defaultValue={typed ?? defaultValue}
        aria-invalid={fault ? true : undefined}
        aria-describedby={described || undefined}
        className="tap w-full rounded-sm border border-edge bg-paper px-3 py-2 text-body aria-invalid:border-alert"
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
