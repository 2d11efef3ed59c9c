'use client';

import { useTranslations } from 'next-intl';
import { type ComponentProps, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import type { Fault } from '#root/lib/text/copy-check/fault.ts';
import type { IgnoreWord } from './copy/FaultLine.client.tsx';
import { FieldFaults } from './copy/FieldFaults.client.tsx';
import { type HeadFieldName, headFields } from './copy/field-faults.ts';
import { growToText } from './grow-to-text.client.ts';
import type { StoryFields } from './saving/story-draft.ts';

type HeadFieldsProps = {
  fields: StoryFields;
  readOnly: boolean;
  faults: Record<HeadFieldName, readonly Fault[]>;
  onChange: (change: Partial<StoryFields>) => void;
  onIgnore: IgnoreWord;
  forAll: boolean;
};

const looks = {
  kicker: 'text-label text-brand font-semibold',
  headline: 'font-bold text-title',
  standfirst: 'text-standfirst text-muted',
} as const;
const longest = { kicker: 200, headline: 500, standfirst: 2000 } as const;

/** Kicker, headline and standfirst, as large as the reader will see them, with what the copy check finds in them. */
export function HeadFields({ fields, readOnly, faults, onChange, onIgnore, forAll }: HeadFieldsProps) {
  const t = useTranslations('desk.Writing');
  return headFields.map((name) => {
    const text = fields[name] ?? '';
    return (
      <HeadField
        key={name}
        name={name}
        value={text}
        readOnly={readOnly}
        lang={fields.locale}
        onChange={({ target }) => onChange({ [name]: target.value.replace(/\n/g, ' ') })}
      >
        {faults[name].length > 0 && (
          <FieldFaults
            label={t('faults-in', { field: t(name) })}
            text={text}
            faults={faults[name]}
            readOnly={readOnly}
            onMend={(mended) => onChange({ [name]: mended })}
            onIgnore={onIgnore}
            forAll={forAll}
          />
        )}
      </HeadField>
    );
  });
}

type HeadFieldProps = Omit<ComponentProps<'textarea'>, 'name' | 'children'> & {
  name: HeadFieldName;
  /** What stands under it. */
  children: ReactNode;
};

/** One text that grows with what is written in it. */
function HeadField({ name, value, children, ...more }: HeadFieldProps) {
  const t = useTranslations('desk.Writing');
  const id = useId();
  const ref = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is what it grows with
  useLayoutEffect(() => {
    if (ref.current) growToText(ref.current);
  }, [value]);
  return (
    <div className="mb-3">
      <label htmlFor={id} className="block text-meta text-muted">
        {t(name)}
      </label>
      <textarea
        {...more}
        ref={ref}
        id={id}
        name={name}
        value={value}
        rows={1}
        maxLength={longest[name]}
        dir="auto"
        className={`field-sizing-content w-full resize-none border-transparent border-b bg-transparent py-1 outline-offset-4 hover:border-edge focus:border-brand ${looks[name]}`}
      />
      {children}
    </div>
  );
}
