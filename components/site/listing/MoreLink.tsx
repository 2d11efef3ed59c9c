import type { ReactNode } from 'react';
import { Icon } from '#root/components/ui/Icon.tsx';

/** To the whole of what is shown in part. */
export function MoreLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a
      href={href}
      className="inline-flex min-h-11 items-center gap-1.5 text-label font-semibold text-brand underline-offset-4 hover:underline"
    >
      {children}
      <Icon name="onward" className="size-4" />
    </a>
  );
}
