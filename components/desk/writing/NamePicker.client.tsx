'use client';

import { useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';
import { Icon } from '#root/components/ui/Icon.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import { useFaultText } from '../form/fault-text.client.ts';
import { makeName, NewName } from './NewName.client.tsx';
import type { NamedChoice } from './section-choices.ts';
import { useFoundNames } from './use-found-names.client.ts';

type NamePickerProps = {
  kind: 'tag' | 'author';
  label: string;
  locale: Locale;
  chosen: readonly string[];
  names: ReadonlyMap<string, string>;
  readOnly: boolean;
  /** Whether what the paper does not have may be made here. */
  mayAdd: boolean;
  onChange: (ids: string[], learned?: NamedChoice) => void;
};

/** Tags or authors of the story: those it has, and a field that finds others as one types, or makes them. */
export function NamePicker({ kind, label, locale, chosen, names, readOnly, mayAdd, onChange }: NamePickerProps) {
  const t = useTranslations('desk.Writing');
  const faultText = useFaultText();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [told, setTold] = useState('');
  const found = useFoundNames(kind, text, locale);
  const offered = (found ?? []).filter(({ value }) => !chosen.includes(value));
  const mayMake = mayAdd && text.trim() !== '' && found !== undefined;

  function take(choice: NamedChoice) {
    if (!chosen.includes(choice.value)) onChange([...chosen, choice.value], choice);
    setText('');
    field.current?.focus();
  }

  async function make() {
    const answer = await makeName(kind, text, locale);
    if ('code' in answer) return setTold(faultText(answer.code));
    setTold(t(`${kind}-${answer.isNew ? 'made' : 'known'}`, { name: answer.named.text }));
    take(answer.named);
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
                  onClick={() => {
                    onChange(chosen.filter((other) => other !== one));
                    field.current?.focus();
                  }}
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
            ref={field}
            id={id}
            value={text}
            maxLength={80}
            placeholder={t(`add-${kind}`)}
            onChange={({ target }) => {
              setText(target.value);
              setTold('');
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              const [first] = offered;
              if (first) take(first);
              else if (mayMake) void make();
            }}
            className="tap w-full rounded-sm border border-edge bg-paper px-3 text-label"
          />
          {(offered.length > 0 || mayMake) && (
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
              {mayMake && (
                <li>
                  <NewName kind={kind} name={text.trim()} onMake={make} />
                </li>
              )}
            </ul>
          )}
          <p role="status" className="text-meta text-muted">
            {told}
          </p>
        </>
      )}
    </fieldset>
  );
}
