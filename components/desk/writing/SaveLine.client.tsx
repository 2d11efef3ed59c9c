'use client';

import { useTranslations } from 'next-intl';
import { useFaultText } from '../form/fault-text.client.ts';
import type { SaveState } from './saving/autosave.ts';

/** How it stands with what was typed, always in sight. */
export function SaveLine({ state }: { state: SaveState }) {
  const t = useTranslations('desk.Writing');
  const faultText = useFaultText();
  const isFault = state.kind === 'offline' || state.kind === 'conflict' || state.kind === 'locked';
  const code = state.kind === 'offline' ? state.code : undefined;
  return (
    <p
      role="status"
      data-save={state.kind}
      className={`flex items-center gap-2 text-label ${isFault ? 'text-alert' : 'text-muted'}`}
    >
      <span
        aria-hidden="true"
        className={`size-2 rounded-full ${isFault ? 'bg-alert' : 'bg-brand'} ${state.kind === 'saving' ? 'animate-pulse' : ''}`}
      />
      <span>
        {t(`save-${state.kind}`)} {code && faultText(code)}
      </span>
    </p>
  );
}
