import type { ReactNode } from 'react';

const tones = {
  plain: 'border border-rule text-muted',
  good: 'bg-brand-soft text-brand',
  alert: 'bg-alert-soft text-alert',
};

/** A state in one word, for rows. */
export function Badge({ tone = 'plain', children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return (
    <span className={`inline-block rounded-sm px-2 py-0.5 text-meta whitespace-nowrap ${tones[tone]}`}>{children}</span>
  );
}
