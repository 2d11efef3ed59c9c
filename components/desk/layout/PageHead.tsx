import type { ReactNode } from 'react';
import { PageTitle } from './PageTitle.tsx';

type PageHeadProps = { title: string; lead?: ReactNode; children?: ReactNode };

/** The head of a page of the desk: its one <h1>, also the window's name, and at the end of the line what can be done. */
export function PageHead({ title, lead, children }: PageHeadProps) {
  return (
    <div className="mb-6 flex flex-wrap items-end gap-x-6 gap-y-3 border-rule border-b pb-4">
      <PageTitle title={title} />
      <div className="grow">
        <h1 className="font-bold text-title">
          <bdi>{title}</bdi>
        </h1>
        {lead && <p className="mt-1 text-label text-muted">{lead}</p>}
      </div>
      {children}
    </div>
  );
}
