'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { Locale } from '#root/lib/domain/locale.ts';
import { useFaultText } from '../form/fault-text.client.ts';
import { afterText } from './after-text.client.tsx';
import { NamePicker } from './NamePicker.client.tsx';
import { PictureField } from './PictureField.client.tsx';
import { SourceFields } from './SourceFields.client.tsx';
import { isSlug, type StoryFields } from './saving/story-draft.ts';
import type { NamedChoice } from './section-choices.ts';

export type DetailChoices = {
  sections: readonly NamedChoice[];
  locales: readonly Locale[];
  names: readonly NamedChoice[];
  /** Whether this person makes tags, and authors, that the paper does not have. */
  mayAddTags: boolean;
  mayAddAuthors: boolean;
};

type DetailFieldsProps = {
  fields: StoryFields;
  choices: DetailChoices;
  readOnly: boolean;
  onChange: (change: Partial<StoryFields>) => void;
};

const control = 'tap w-full rounded-sm border border-edge bg-paper px-2 text-label aria-invalid:border-alert';

/** Where the story stands, what it is about, who wrote it, on what it rests, how it looks from outside. */
export const DetailFields = afterText(function DetailFields(props: DetailFieldsProps) {
  const { fields, choices, readOnly, onChange } = props;
  const t = useTranslations('desk.Writing');
  const faultText = useFaultText();
  const id = useId();
  const [names, setNames] = useState(() => new Map(choices.names.map(({ value, text }) => [value, text])));
  const { locale, sectionId, slug } = fields;
  const pick = (field: 'tagIds' | 'authorIds') => (ids: string[], learned?: NamedChoice) => {
    if (learned) setNames(new Map(names).set(learned.value, learned.text));
    onChange({ [field]: ids });
  };
  const pickers = [
    { kind: 'author', label: t('authors'), field: 'authorIds', mayAdd: choices.mayAddAuthors },
    { kind: 'tag', label: t('tags'), field: 'tagIds', mayAdd: choices.mayAddTags },
  ] as const;
  return (
    <>
      <label className="mb-4 grid gap-1 font-semibold text-label">
        {t('section')}
        <select
          value={sectionId}
          disabled={readOnly}
          onChange={({ target }) => onChange({ sectionId: target.value })}
          className={control}
        >
          {choices.sections.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </label>
      {pickers.map(({ field, ...picker }) => (
        <NamePicker
          key={field}
          {...picker}
          {...{ locale, names, readOnly }}
          chosen={fields[field]}
          onChange={pick(field)}
        />
      ))}
      <SourceFields sources={fields.sources} readOnly={readOnly} onChange={(sources) => onChange({ sources })} />
      <PictureField
        picture={fields.picture}
        readOnly={readOnly}
        onChange={(picture) => onChange({ picture } as Partial<StoryFields>)}
      />
      <label className="mb-4 grid gap-1 font-semibold text-label">
        {t('slug')}
        <input
          value={slug}
          readOnly={readOnly}
          dir="auto"
          aria-invalid={!isSlug(slug) || undefined}
          aria-describedby={`${id}-slug`}
          onChange={({ target }) => onChange({ slug: target.value.trim().replace(/\s+/g, '-') })}
          className={`${control} font-normal`}
        />
        <span id={`${id}-slug`} className={`font-normal text-meta ${isSlug(slug) ? 'text-muted' : 'text-alert'}`}>
          {isSlug(slug) ? t('slug-hint') : faultText('slug-invalid')}
        </span>
      </label>
      <label className="mb-4 grid gap-1 font-semibold text-label">
        {t('language')}
        <select
          value={locale}
          disabled={readOnly}
          onChange={({ target }) => onChange({ locale: target.value as Locale })}
          className={control}
        >
          {choices.locales.map((one) => (
            <option key={one} value={one}>
              {t(`in-${one}`)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
});
