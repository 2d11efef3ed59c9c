'use client';

import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import { type Entry, type Held, useArrangement } from './arrange-context.client.tsx';

type GripProps = { entry: Entry; from: Held['from'] };

const dots = [5, 12, 19].flatMap((y) => [8, 16].map((x) => ({ x, y })));

/** What a story is taken by: dragged with mouse or finger, or taken, moved and put down by keys. */
export function Grip({ entry, from }: GripProps) {
  const t = useTranslations('desk.Arrange');
  const { held, last, begin, moveTo, release, cancel, helpId } = useArrangement();
  const isHeld = held?.entry.id === entry.id;

  function onKeyDown(event: KeyboardEvent) {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      if (isHeld) release(held?.to);
      else begin({ entry, from, to: from === 'pool' ? last(from) : from, by: 'keys' });
    } else if (isHeld && by && typeof held.to === 'number') {
      event.preventDefault();
      moveTo(Math.max(0, Math.min(last(from), held.to + by)));
    } else if (isHeld && (event.key === 'Escape' || event.key === 'Tab')) {
      cancel();
    }
  }

  return (
    <button
      type="button"
      aria-label={t('grip', { name: entry.name })}
      aria-pressed={isHeld}
      aria-describedby={helpId}
      data-grip={entry.id}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0 || !event.isPrimary) return;
        event.preventDefault();
        event.currentTarget.focus({ preventScroll: true });
        begin({ entry, from, to: from === 'pool' ? undefined : from, by: 'pointer' });
      }}
      className="tap inline-flex cursor-grab touch-none items-center justify-center rounded-sm text-muted select-none hover:text-brand aria-pressed:cursor-grabbing aria-pressed:bg-brand-soft aria-pressed:text-brand noscript:hidden"
    >
      <svg viewBox="0 0 24 24" width="24" height="24" fill="currentColor" aria-hidden="true">
        {dots.map(({ x, y }) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r="2" />
        ))}
      </svg>
    </button>
  );
}
