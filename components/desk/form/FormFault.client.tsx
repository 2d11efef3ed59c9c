'use client';

import { useContext } from 'react';
import { AnswerContext } from './answer-context.client.tsx';
import { useFaultText } from './fault-text.client.ts';

/** What is wrong with the whole form, read out when it appears. */
export function FormFault() {
  const { answer } = useContext(AnswerContext);
  const faultText = useFaultText();
  const code = answer && !answer.ok ? (answer.faults?.form ?? answer.code) : undefined;
  return (
    <div role="alert">
      {code && (
        <p className="mb-4 border-alert border-s-4 bg-alert-soft px-4 py-3 text-alert text-label">{faultText(code)}</p>
      )}
    </div>
  );
}
