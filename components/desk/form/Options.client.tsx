'use client';

import { useId } from 'react';
import { useFieldAnswer } from './answer-context.client.tsx';
import { useFaultText } from './fault-text.client.ts';

type OptionsProps = { name: string; label: string; options: readonly { value: string; text: string }[] };

/** One of a few, all of them seen, none chosen beforehand, in a `DeskForm`. */
export function Options({ name, label, options }: OptionsProps) {
  const id = useId();
  const { fault, typed } = useFieldAnswer(name);
  const faultText = useFaultText();
  return (
    <fieldset className="mb-4 min-w-0" aria-describedby={fault && `${id}-fault`}>
      <legend className="mb-1 font-semibold text-label">{label}</legend>
      {options.map(({ value, text }) => (
        <label key={value} className="tap flex items-center gap-2 text-label">
          <input type="radio" name={name} value={value} defaultChecked={typed === value} className="size-5 shrink-0" />
          {text}
        </label>
      ))}
      {fault && (
        <p id={`${id}-fault`} className="mt-1 text-alert text-label">
          {faultText(fault)}
        </p>
      )}
    </fieldset>
  );
}
