'use client';

import type { Editor } from '@tiptap/core';
import { useTranslations } from 'next-intl';
import type { Fault } from '#root/lib/text/copy-check/fault.ts';
import { afterText } from '../after-text.client.tsx';
import { goToFault, mendFaults } from './copy-faults.ts';
import { FaultLine, type IgnoreWord } from './FaultLine.client.tsx';
import { certainOf } from './field-faults.ts';
import type { Look, PlacedFault } from './look-through.ts';
import { useCopyCheck } from './use-copy-check.client.ts';

type CopyPanelProps = {
  /** Null on the server. */
  editor: Editor | null;
  /** Undefined until the copy check is there. */
  look: Look | undefined;
  readOnly: boolean;
  /** The faults of the fields above the body, which are listed there. */
  above: readonly Fault[];
  onMendAbove: () => void;
  onIgnore: IgnoreWord;
  forAll: boolean;
};

/** Faults that are listed at once; the others come up as these are mended. */
const mostListed = 30;

/** What the copy check finds, one by one: to be looked at, mended, or ignored by word; all certain ones at once. */
export const CopyPanel = afterText(function CopyPanel(props: CopyPanelProps) {
  const { editor, look, readOnly, above, onMendAbove, onIgnore, forAll } = props;
  const t = useTranslations('desk.Writing');
  const { faults: found, check } = useCopyCheck(editor, look);
  const faults = found ?? [];
  const certain = certainOf(faults);
  const certainAbove = certainOf(above).length;
  const mend = (chosen: readonly PlacedFault[]) => {
    if (!editor) return;
    mendFaults(editor, chosen, faults);
    check();
  };
  function mendAll() {
    if (certainAbove > 0) onMendAbove();
    if (certain.length > 0) mend(certain);
  }
  return (
    <section aria-labelledby="copy-check" className="mb-6">
      <h2 id="copy-check" className="flex items-center justify-between gap-2 font-semibold text-label">
        <span role="status">{found ? t('faults', { count: faults.length + above.length }) : t('copy-check')}</span>
        {!readOnly && certain.length + certainAbove > 0 && (
          <button type="button" onClick={mendAll} className="tap px-2 text-brand text-meta">
            {t('mend-all', { count: certain.length + certainAbove })}
          </button>
        )}
      </h2>
      <ol className="max-h-80 overflow-y-auto">
        {faults.slice(0, mostListed).map((fault) => (
          <FaultLine
            key={[fault.at, ...(fault.kept ?? []), fault.from, fault.rule].join()}
            fault={fault}
            place={(sentence) => (
              <button
                type="button"
                onClick={() => editor && goToFault(editor, fault)}
                className="tap min-w-0 grow text-start"
              >
                {sentence}
              </button>
            )}
            onMend={readOnly ? undefined : () => mend([fault])}
            onIgnore={readOnly ? undefined : onIgnore}
            forAll={forAll}
          />
        ))}
      </ol>
    </section>
  );
});
