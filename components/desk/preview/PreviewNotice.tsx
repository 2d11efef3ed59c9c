import type { ReactNode } from 'react';

type PreviewNoticeProps = { title: string; lead: string; children?: ReactNode };

/** What stands where a preview does not. */
export function PreviewNotice({ title, lead, children }: PreviewNoticeProps) {
  return (
    <main className="mx-auto max-w-md px-4 py-16">
      <h1 className="font-bold text-title">{title}</h1>
      <p className="mt-2 text-label text-muted">{lead}</p>
      {children}
    </main>
  );
}
