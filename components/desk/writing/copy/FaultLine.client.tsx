'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Fault } from '#root/lib/text/copy-check/fault.ts';

/** Has a word not be spoken of again: at this device, or at the whole paper. */
export type IgnoreWord = (word: string, forAll: boolean) => void;

type FaultLineProps = {
  fault: Fault;
  /** Where it stands, shown or led to. */
  place: (sentence: string) => ReactNode;
  /** Both undefined where the text may only be read. */
  onMend?: (() => void) | undefined;
  onIgnore?: IgnoreWord | undefined;
  /** Whether this person decides it for everybody at the paper. */
  forAll?: boolean | undefined;
};

const button = 'tap px-2 text-brand text-meta';

/** One fault: what is wrong, and what may be done about it. */
export function FaultLine({ fault, place, onMend, onIgnore, forAll }: FaultLineProps) {
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
          <>
            <button type="button" onClick={() => onIgnore(found, false)} className={button}>
              {t('ignore')} <span className="sr-only">{found}</span>
            </button>
            {forAll && (
              <button type="button" onClick={() => onIgnore(found, true)} className={button}>
                {t('ignore-for-all')} <span className="sr-only">{found}</span>
              </button>
            )}
          </>
        )}
      </p>
    </li>
  );
}
