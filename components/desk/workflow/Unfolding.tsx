import type { ReactNode } from 'react';

/** A form that is unfolded by its name: what asks for more than a press of a button. */
export function Unfolding({ name, children }: { name: string; children: ReactNode }) {
  return (
    <details className="rounded-sm border border-rule">
      <summary className="tap flex cursor-pointer items-center px-4 font-semibold text-label text-brand">
        {name}
      </summary>
      <div className="px-4 pt-2 pb-4">{children}</div>
    </details>
  );
}
