'use client';

import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import type { CopyCheckOptions } from '#root/lib/text/copy-check/copy.ts';
import { goToFault, mendFaults, type PlacedFault } from './copy-faults.ts';
import { useCopyCheck } from './use-copy-check.client.ts';

type CopyPanelProps = { editor: Editor; options: CopyCheckOptions; readOnly: boolean };

const button = 'tap px-2 text-brand text-meta';
/** Faults that are listed at once; the others come up as these are mended. */
const mostListed = 30;

/** What the copy check finds, one by one: to be looked at, mended, or ignored by word; all certain ones at once. */
export function CopyPanel({ editor, options, readOnly }: CopyPanelProps) {
  const t = useTranslations('desk.Writing');
  const rule = useTranslations('copyCheck');
  const { faults, ignore, check } = useCopyCheck(editor, options);
  const certain = faults.filter((fault) => fault.certain && fault.suggestions.length > 0);
  const mend = (chosen: readonly PlacedFault[]) => {
    mendFaults(editor, chosen, faults);
    check();
  };
  return (
    <section aria-labelledby="copy-check" className="mb-6">
      <h2 id="copy-check" className="flex items-center justify-between gap-2 font-semibold text-label">
        <span role="status">{t('faults', { count: faults.length })}</span>
        {!readOnly && certain.length > 0 && (
          <button type="button" onClick={() => mend(certain)} className={button}>
            {t('mend-all', { count: certain.length })}
          </button>
        )}
      </h2>
      <ol className="max-h-80 overflow-y-auto">
        {faults.slice(0, mostListed).map((fault) => (
          <li key={`${fault.at}-${fault.rule}`} className="border-rule border-b py-1 text-meta">
            <button type="button" onClick={() => goToFault(editor, fault)} className="tap w-full text-start">
              {rule(fault.rule, { found: fault.found, suggestion: fault.suggestions[0] ?? '' })}
            </button>
            {!readOnly && (
              <p className="flex flex-wrap">
                {fault.suggestions[0] !== undefined && (
                  <button type="button" onClick={() => mend([fault])} className={button}>
                    {t('mend')} <span className="sr-only">{fault.found}</span>
                  </button>
                )}
                {/\p{L}/u.test(fault.found) && (
                  <button type="button" onClick={() => ignore(fault.found)} className={button}>
                    {t('ignore')} <span className="sr-only">{fault.found}</span>
                  </button>
                )}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
