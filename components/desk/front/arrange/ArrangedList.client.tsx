'use client';

import type { ReactNode } from 'react';
import { type Held, useArrangement } from './arrange-context.client.tsx';
import { Grip } from './Grip.client.tsx';

type ArrangedListProps = {
  label: string;
  /** What stands in each place beside its grip, by id. */
  rows: Readonly<Record<string, ReactNode>>;
};

/** The places in their order; what is moved shows where it would go. */
export function ArrangedList({ label, rows }: ArrangedListProps) {
  const { entries, held, listRef } = useArrangement();
  return (
    <ol ref={listRef} aria-label={label}>
      {entries.map((entry, at) => (
        <li
          key={entry.id}
          data-place={entry.id}
          data-chosen={entry.chosen || undefined}
          className={`grid grid-cols-[auto_1fr] items-center gap-x-2 border-rule border-b ${markOf(held, at, entries.length)} ${held?.entry.id === entry.id ? 'opacity-50' : ''}`}
        >
          <Grip entry={entry} from={at} />
          <div className="min-w-0">
            {rows[entry.id] ?? (
              <p dir="auto" className="py-3 font-semibold text-label">
                {entry.name}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** A bar on that side of the row on which what is held would go. */
function markOf(held: Held | undefined, at: number, count: number): string {
  if (!held || typeof held.to !== 'number' || held.to === held.from) return '';
  const { from, to } = held;
  if (from === 'pool') {
    if (to === at) return 'shadow-[inset_0_4px_0_var(--color-brand)]';
    return to === count && at === count - 1 ? 'shadow-[inset_0_-4px_0_var(--color-brand)]' : '';
  }
  if (to !== at) return '';
  return to < from ? 'shadow-[inset_0_4px_0_var(--color-brand)]' : 'shadow-[inset_0_-4px_0_var(--color-brand)]';
}
