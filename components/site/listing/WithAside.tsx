import type { ReactNode } from 'react';

/** A page's own column with a narrower one beside it, below it on narrow screens. */
export function WithAside({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className="sheet grid gap-x-12 gap-y-10 pt-6 md:pt-8 lg:grid-cols-[1fr_19rem]">
      <div className="min-w-0">{children}</div>
      <aside className="lg:border-s lg:border-rule lg:ps-8 print:hidden">
        <div className="grid gap-8 lg:sticky lg:top-8">{aside}</div>
      </aside>
    </div>
  );
}
