import type { ReactNode } from 'react';

/** A box of a `DeskForm` that sends `yes`, or nothing. */
export function Tick({ name, children }: { name: string; children: ReactNode }) {
  return (
    <label className="tap mb-3 flex items-center gap-2 text-label">
      <input type="checkbox" name={name} value="yes" className="size-5 shrink-0" />
      {children}
    </label>
  );
}
