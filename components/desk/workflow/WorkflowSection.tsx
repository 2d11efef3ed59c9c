import type { ReactNode } from 'react';

type WorkflowSectionProps = { title: string; lead?: ReactNode; children: ReactNode };

/** A part of the workflow panel; narrow enough to stand beside the editor. */
export function WorkflowSection({ title, lead, children }: WorkflowSectionProps) {
  return (
    <section className="border-rule border-t pt-4 first:border-t-0 first:pt-0">
      <h2 className="font-semibold text-row">{title}</h2>
      {lead && <p className="mt-1 text-label text-muted">{lead}</p>}
      <div className="mt-3">{children}</div>
    </section>
  );
}
