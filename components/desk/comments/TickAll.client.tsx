'use client';

import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';

const noChange = () => () => undefined;

/** Ticks every comment of the page; not there without script. */
export function TickAll() {
  const t = useTranslations('desk.Comments');
  const hasScript = useSyncExternalStore(
    noChange,
    () => true,
    () => false,
  );
  if (!hasScript) return null;
  return (
    <label className="tap flex items-center gap-2 text-label">
      <input
        type="checkbox"
        className="size-5"
        onChange={({ currentTarget: { form, checked } }) => {
          for (const box of form?.querySelectorAll<HTMLInputElement>('input[name="ids"]') ?? []) box.checked = checked;
        }}
      />
      {t('choose-all')}
    </label>
  );
}
