import type { ReactNode } from 'react';
import { Unfolding } from './Unfolding.tsx';

type WorkflowSectionProps = { title: string; lead?: ReactNode; folded?: true | undefined; children: ReactNode };

/** A part of the workflow panel; narrow enough to stand beside the editor, and folded where there is much beside it. */
export function WorkflowSection({ title, lead, folded, children }: WorkflowSectionProps) {
  if (folded) {
    return (
      <Unfolding name={title}>
        {lead && <p className="mb-3 text-label text-muted">{lead}</p>}
        {children}
      </Unfolding>
    );
  }
  return (
    <section className="border-rule border-t pt-4 first:border-t-0 first:pt-0">
      <h2 className="font-semibold text-row">{title}</h2>
      {lead && <p className="mt-1 text-label text-muted">{lead}</p>}
      <div className="mt-3">{children}</div>
    </section>
  );
}
