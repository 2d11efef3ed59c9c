'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { hearPending } from './pending-stream.client.ts';

/** How many comments wait, kept up by the server while the page is looked at. `drawn`: when the page was made. */
export function PendingCount({ drawn }: { drawn: number }) {
  const t = useTranslations('desk.Comments');
  const [told, setTold] = useState<{ drawn: number; count: number }>({ drawn, count: drawn });
  useEffect(() => {
    let stop: (() => void) | undefined;
    // A page in the background listens to nothing: it is brought up to date when it is looked at again.
    const turn = () => {
      stop?.();
      const isSeen = document.visibilityState === 'visible';
      stop = isSeen ? hearPending((count) => setTold({ drawn, count })) : undefined;
    };
    const leave = () => stop?.();
    const comeBack = ({ persisted }: PageTransitionEvent) => persisted && turn();
    turn();
    document.addEventListener('visibilitychange', turn);
    // A page that is kept for going back must let go of the stream as well.
    addEventListener('pagehide', leave);
    addEventListener('pageshow', comeBack);
    return () => {
      document.removeEventListener('visibilitychange', turn);
      removeEventListener('pagehide', leave);
      removeEventListener('pageshow', comeBack);
      leave();
    };
  }, [drawn]);
  const count = told.drawn === drawn ? told.count : drawn;
  if (count === 0) return null;
  return (
    <span className="ms-1.5 rounded-full bg-alert-soft px-2 text-alert text-meta" data-pending={count}>
      <span aria-hidden="true">{count > 999 ? '999+' : count}</span>
      <span className="sr-only">({t('waiting', { count })})</span>
    </span>
  );
}
