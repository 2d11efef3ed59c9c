import type { ReactNode } from 'react';

type TickProps = { name: string; ticked?: boolean; children: ReactNode };

/** A box of a `DeskForm` that sends `yes`, or nothing. */
export function Tick({ name, ticked, children }: TickProps) {
  return (
    <label className="tap mb-3 flex items-center gap-2 text-label">
      <input type="checkbox" name={name} value="yes" defaultChecked={ticked} className="size-5 shrink-0" />
      {children}
    </label>
  );
}
