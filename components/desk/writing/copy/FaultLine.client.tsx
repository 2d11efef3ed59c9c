'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Fault } from '#root/lib/text/copy-check/fault.ts';

type FaultLineProps = {
  fault: Fault;
  /** Where it stands, shown or led to. */
  place: (sentence: string) => ReactNode;
  /** Both undefined where the text may only be read. */
  onMend?: (() => void) | undefined;
  onIgnore?: ((word: string) => void) | undefined;
};

const button = 'tap px-2 text-brand text-meta';

/** One fault: what is wrong, and what may be done about it. */
export function FaultLine({ fault, place, onMend, onIgnore }: FaultLineProps) {
  const t = useTranslations('desk.Writing');
  const rule = useTranslations('copyCheck');
  const { found, suggestions } = fault;
  return (
    <li className="flex flex-wrap items-center gap-x-2 border-rule border-b py-1 text-meta">
      {place(rule(fault.rule, { found, suggestion: suggestions[0] ?? '' }))}
      <p className="flex flex-wrap">
        {onMend && suggestions[0] !== undefined && (
          <button type="button" onClick={onMend} className={button}>
            {t('mend')} <span className="sr-only">{found}</span>
          </button>
        )}
        {onIgnore && /\p{L}/u.test(found) && (
          <button type="button" onClick={() => onIgnore(found)} className={button}>
            {t('ignore')} <span className="sr-only">{found}</span>
          </button>
        )}
      </p>
    </li>
  );
}
