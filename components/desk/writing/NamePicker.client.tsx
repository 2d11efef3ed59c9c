'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useState } from 'react';
import { Icon } from '#root/components/ui/Icon.tsx';
import { findNames } from '#root/lib/actions/desk/find-names.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import type { NamedChoice } from './section-choices.ts';

type NamePickerProps = {
  kind: 'tag' | 'author';
  label: string;
  locale: Locale;
  chosen: readonly string[];
  names: ReadonlyMap<string, string>;
  readOnly: boolean;
  onChange: (ids: string[], learned?: NamedChoice) => void;
};

/** Tags or authors of the story: those it has, and a field that finds others as one types. */
export function NamePicker({ kind, label, locale, chosen, names, readOnly, onChange }: NamePickerProps) {
  const t = useTranslations('desk.Writing');
  const id = useId();
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly NamedChoice[]>([]);
  useEffect(() => {
    if (text.trim() === '') return setFound([]);
    let over = false;
    const timer = setTimeout(async () => {
      const answer = await findNames({ kind, text, locale }).catch(() => undefined);
      if (!over) setFound(answer?.ok ? answer.value : []);
    }, 150);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [kind, text, locale]);
  const offered = found.filter(({ value }) => !chosen.includes(value));

  function take(choice: NamedChoice | undefined) {
    if (!choice) return;
    onChange([...chosen, choice.value], choice);
    setText('');
  }

  return (
    <fieldset className="mb-4">
      <legend className="mb-1 font-semibold text-label">{label}</legend>
      {chosen.length > 0 && (
        <ul className="mb-1 flex flex-wrap gap-1">
          {chosen.map((one) => (
            <li key={one} className="inline-flex items-center rounded-sm bg-brand-soft ps-2 text-label">
              <bdi>{names.get(one) ?? one}</bdi>
              {!readOnly && (
                <button
                  type="button"
                  onClick={() => onChange(chosen.filter((other) => other !== one))}
                  aria-label={t('remove-name', { name: names.get(one) ?? one })}
                  className="tap inline-flex items-center justify-center text-muted hover:text-alert"
                >
                  <Icon name="close" className="size-4" />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {!readOnly && (
        <>
          <label htmlFor={id} className="sr-only">
            {t(`add-${kind}`)}
          </label>
          <input
            id={id}
            value={text}
            placeholder={t(`add-${kind}`)}
            onChange={({ target }) => setText(target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              take(offered[0]);
            }}
            className="tap w-full rounded-sm border border-edge bg-paper px-3 text-label"
          />
          {offered.length > 0 && (
            <ul className="border-edge border-x border-b">
              {offered.map((choice) => (
                <li key={choice.value}>
                  <button
                    type="button"
                    onClick={() => take(choice)}
                    className="tap w-full px-3 text-start text-label hover:bg-brand-soft focus:bg-brand-soft"
                  >
                    <bdi>{choice.text}</bdi>
                  </button>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </fieldset>
  );
}
