'use client';

import { useState } from 'react';

type ToldOnceProps = { text: string; copy: string; copied: string };

/** Something that is told this once (a link, codes), to be copied. */
export function ToldOnce({ text, copy, copied }: ToldOnceProps) {
  const [done, setDone] = useState(false);
  return (
    <div className="mt-2 flex flex-wrap items-start gap-3">
      <code
        dir="ltr"
        className="grow whitespace-pre-wrap break-all rounded-sm bg-paper px-3 py-2 text-label select-all"
      >
        {text}
      </code>
      <button
        type="button"
        className="tap rounded-sm border border-edge px-3 text-label hover:border-brand"
        onClick={() =>
          navigator.clipboard.writeText(text).then(
            () => setDone(true),
            () => setDone(false),
          )
        }
      >
        {done ? copied : copy}
      </button>
    </div>
  );
}
