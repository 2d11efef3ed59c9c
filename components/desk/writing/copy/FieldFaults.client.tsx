'use client';

import type { Fault } from '#root/lib/text/copy-check/fault.ts';
import { FaultLine, type IgnoreWord } from './FaultLine.client.tsx';
import { excerptOf, mendedText } from './field-faults.ts';

type FieldFaultsProps = {
  label: string;
  text: string;
  faults: readonly Fault[];
  readOnly: boolean;
  onMend: (text: string) => void;
  onIgnore: IgnoreWord;
  forAll: boolean;
};

/** What is wrong with a text of one field, under it, each fault marked among the words round it. */
export function FieldFaults({ label, text, faults, readOnly, onMend, onIgnore, forAll }: FieldFaultsProps) {
  return (
    <ul aria-label={label} className="mt-1 border-alert border-s-2 ps-3">
      {faults.map((fault) => {
        const [before, found, after] = excerptOf(text, fault);
        return (
          <FaultLine
            key={`${fault.from}-${fault.rule}`}
            fault={fault}
            place={(sentence) => (
              <p className="min-w-0 grow py-1">
                <span className="text-muted">{sentence}</span>{' '}
                <bdi className="whitespace-pre-wrap">
                  {before}
                  <mark className="copy-fault bg-alert-soft text-ink">{found}</mark>
                  {after}
                </bdi>
              </p>
            )}
            onMend={readOnly ? undefined : () => onMend(mendedText(text, [fault], faults))}
            onIgnore={readOnly ? undefined : onIgnore}
            forAll={forAll}
          />
        );
      })}
    </ul>
  );
}
