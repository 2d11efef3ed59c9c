'use client';

import { useId, useLayoutEffect, useRef } from 'react';
import { useFieldAnswer } from './answer-context.client.tsx';
import { useFaultText } from './fault-text.client.ts';

type ChoiceProps = {
  name: string;
  label: string;
  options: readonly { value: string; text: string }[];
  defaultValue?: string;
  /** Leaves the label to those who do not see the row it stands in. */
  compact?: boolean;
  onChange?: (value: string) => void;
};

/** One of several, in a `DeskForm`. */
export function Choice({ name, label, options, defaultValue, compact = false, onChange }: ChoiceProps) {
  const id = useId();
  const { fault, typed } = useFieldAnswer(name);
  const faultText = useFaultText();
  const wanted = typed ?? defaultValue ?? options[0]?.value ?? '';
  const field = useRef<HTMLSelectElement>(null);
  const before = useRef(wanted);
  // React tells a select its default once, when it is drawn first: a form brought back would show what was chosen then.
  useLayoutEffect(() => {
    if (!field.current) return;
    for (const option of field.current.options) option.defaultSelected = option.value === wanted;
    if (field.current.value === before.current) field.current.value = wanted;
    before.current = wanted;
  }, [wanted]);
  return (
    <div className={compact ? '' : 'mb-4'}>
      <label htmlFor={id} className={compact ? 'sr-only' : 'mb-1 block font-semibold text-label'}>
        {label}
      </label>
      <select
        ref={field}
        id={id}
        name={name}
        defaultValue={wanted}
        onChange={({ target }) => onChange?.(target.value)}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault && `${id}-fault`}
        className={`tap rounded-sm border border-edge bg-paper px-2 text-label ${compact ? '' : 'w-full'}`}
      >
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      {fault && (
        <p id={`${id}-fault`} className="mt-1 text-alert text-label">
          {faultText(fault)}
        </p>
      )}
    </div>
  );
}
