'use client';

import { useTranslations } from 'next-intl';
import { type ComponentProps, useId } from 'react';
import type { StoryFields } from './saving/story-draft.ts';

type HeadFieldsProps = {
  fields: StoryFields;
  readOnly: boolean;
  onChange: (change: Partial<StoryFields>) => void;
};

const looks = {
  kicker: 'text-label text-brand font-semibold',
  headline: 'font-bold text-title',
  standfirst: 'text-standfirst text-muted',
} as const;

/** Kicker, headline and standfirst, as large as the reader will see them. */
export function HeadFields({ fields, readOnly, onChange }: HeadFieldsProps) {
  return (
    <>
      {(['kicker', 'headline', 'standfirst'] as const).map((name) => (
        <HeadField
          key={name}
          name={name}
          value={fields[name] ?? ''}
          readOnly={readOnly}
          lang={fields.locale}
          onChange={({ target }) => onChange({ [name]: target.value.replace(/\n/g, ' ') })}
        />
      ))}
    </>
  );
}

type HeadFieldProps = Omit<ComponentProps<'textarea'>, 'name'> & { name: keyof typeof looks };

/** One text that grows with what is written in it. */
function HeadField({ name, value, ...more }: HeadFieldProps) {
  const t = useTranslations('desk.Writing');
  const id = useId();
  const { longest } = { kicker: { longest: 200 }, headline: { longest: 500 }, standfirst: { longest: 2000 } }[name];
  return (
    <div className="mb-3">
      <label htmlFor={id} className="block text-meta text-muted">
        {t(name)}
      </label>
      <textarea
        {...more}
        id={id}
        name={name}
        value={value}
        rows={1}
        maxLength={longest}
        dir="auto"
        className={`field-sizing-content w-full resize-none border-transparent border-b bg-transparent py-1 outline-offset-4 hover:border-edge focus:border-brand ${looks[name]}`}
      />
    </div>
  );
}
