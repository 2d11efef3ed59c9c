import type { ReactNode } from 'react';

type PanelProps = { title: string; lead?: ReactNode; id?: string; children: ReactNode };

/** A part of a page under a heading of its own. */
export function Panel({ title, lead, id, children }: PanelProps) {
  return (
    <section
      id={id}
      className="mb-10 grid gap-x-10 gap-y-4 border-rule border-b pb-10 last:border-b-0 lg:grid-cols-[18rem_1fr]"
    >
      <div>
        <h2 className="font-semibold text-row">{title}</h2>
        {lead && <p className="mt-1 text-label text-muted">{lead}</p>}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
