'use client';

import { useTranslations } from 'next-intl';
import { isSafeLink } from '#root/lib/domain/safe-link.ts';
import { useFaultText } from '../form/fault-text.client.ts';
import type { StoryFields } from './saving/story-draft.ts';

type Sources = StoryFields['sources'];
type SourceFieldsProps = { sources: Sources; readOnly: boolean; onChange: (sources: Sources) => void };

const control = 'tap w-full rounded-sm border border-edge bg-paper px-3 text-label aria-invalid:border-alert';

/** Outside sources that the story rests on, each with its address where it has one. */
export function SourceFields({ sources, readOnly, onChange }: SourceFieldsProps) {
  const t = useTranslations('desk.Writing');
  const faultText = useFaultText();
  const change = (at: number, part: Partial<Sources[number]>) =>
    onChange(sources.map((source, index) => (index === at ? { ...source, ...part } : source)));
  return (
    <fieldset className="mb-4">
      <legend className="mb-1 font-semibold text-label">{t('sources')}</legend>
      {sources.map(({ name, url }, index) => {
        const isWrong = url !== '' && !isSafeLink(url);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: sources have no names of their own, and are only added at the end.
          <div key={index} className="mb-2 grid gap-1 border-rule border-s-2 ps-2">
            <input
              value={name}
              readOnly={readOnly}
              aria-label={t('source-name')}
              placeholder={t('source-name')}
              onChange={({ target }) => change(index, { name: target.value })}
              className={control}
            />
            <input
              value={url}
              readOnly={readOnly}
              dir="ltr"
              aria-label={t('source-url')}
              placeholder="https://"
              aria-invalid={isWrong || undefined}
              onChange={({ target }) => change(index, { url: target.value.trim() })}
              className={control}
            />
            {isWrong && <p className="text-alert text-meta">{faultText('link-unsafe')}</p>}
            {!readOnly && (
              <button
                type="button"
                onClick={() => onChange(sources.filter((_, other) => other !== index))}
                className="tap justify-self-start text-alert text-meta"
              >
                {t('remove-name', { name: name || t('source-name') })}
              </button>
            )}
          </div>
        );
      })}
      {!readOnly && (
        <button
          type="button"
          onClick={() => onChange([...sources, { name: '', url: '' }])}
          className="tap text-brand text-label"
        >
          {t('add-source')}
        </button>
      )}
    </fieldset>
  );
}
