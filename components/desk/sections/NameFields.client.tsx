'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useRef } from 'react';
import { slugOf } from '#root/lib/text/slug.ts';
import { Field } from '../form/Field.client.tsx';

type NameFieldsProps = { ar?: string; en?: string; slug?: string };

/** A section's names and its part of the address, which follows the name of a new one until somebody writes it. */
export function NameFields({ ar, en, slug }: NameFieldsProps) {
  const t = useTranslations('desk.SectionForm');
  const suggested = useRef('');
  function suggest({ currentTarget: { form, value } }: FormEvent<HTMLInputElement>) {
    const field = form?.elements.namedItem('slug');
    if (slug !== undefined || !(field instanceof HTMLInputElement)) return;
    if (field.value !== '' && field.value !== suggested.current) return;
    suggested.current = /[\p{L}\p{N}]/u.test(value) ? slugOf(value) : '';
    field.value = suggested.current;
  }
  return (
    <>
      <Field
        name="ar"
        label={t('ar')}
        defaultValue={ar}
        onInput={suggest}
        lang="ar"
        dir="rtl"
        maxLength={80}
        autoComplete="off"
        required
      />
      <Field
        name="en"
        label={t('en')}
        hint={t('en-hint')}
        defaultValue={en}
        lang="en"
        dir="ltr"
        maxLength={80}
        autoComplete="off"
      />
      <Field
        name="slug"
        label={t('slug')}
        hint={t(slug === undefined ? 'slug-hint' : 'slug-change-hint')}
        defaultValue={slug}
        dir="auto"
        maxLength={80}
        autoComplete="off"
        spellCheck={false}
      />
    </>
  );
}
