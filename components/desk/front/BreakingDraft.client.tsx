'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { BreakingLine } from '#root/components/site/frame/BreakingLine.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import { directionOf } from '#root/lib/i18n/direction.ts';

type BreakingDraftProps = {
  /** The language of its readers, and what they call the bar. */
  of: Locale;
  label: string;
  /** What the form says at first. */
  text: string;
  children: ReactNode;
};

/** The fields of a breaking bar, and below them the bar as readers will see it, while it is written. */
export function BreakingDraft({ of, label, text: first, children }: BreakingDraftProps) {
  const t = useTranslations('desk.Breaking');
  const fields = useRef<HTMLDivElement>(null);
  const [text, setText] = useState(first);
  useEffect(() => {
    const form = fields.current?.closest('form');
    const clear = () => setText(first);
    form?.addEventListener('reset', clear);
    return () => form?.removeEventListener('reset', clear);
  }, [first]);
  const isWritten = text.trim() !== '';
  return (
    <>
      <div
        ref={fields}
        onInput={() => setText(fields.current?.querySelector<HTMLInputElement>('[name="text"]')?.value ?? '')}
      >
        {children}
      </div>
      <div className="mb-4 noscript:hidden">
        <p className="mb-1 font-semibold text-label">{t('preview')}</p>
        {isWritten ? (
          <div lang={of} dir={directionOf(of)} data-preview={of} className="bg-alert text-on-alert">
            <BreakingLine label={label} text={text.trim()} />
          </div>
        ) : (
          <p className="border border-edge border-dashed px-4 py-2 text-label text-muted">{t('preview-none')}</p>
        )}
      </div>
    </>
  );
}
