'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';

/** How many comments wait, kept up by the server while the page is looked at. `drawn`: when the page was made. */
export function PendingCount({ drawn }: { drawn: number }) {
  const t = useTranslations('desk.Comments');
  const [told, setTold] = useState<{ drawn: number; count: number }>({ drawn, count: drawn });
  useEffect(() => {
    let stream: EventSource | undefined;
    const hear = ({ data }: MessageEvent<string>) => {
      const { pending } = JSON.parse(data) as { pending: number };
      setTold({ drawn, count: pending });
    };
    // A page in the background holds no connection: browsers have few for one site.
    const turn = () => {
      stream?.close();
      stream = document.visibilityState === 'visible' ? new EventSource('/desk/events') : undefined;
      stream?.addEventListener('comments', hear);
    };
    turn();
    document.addEventListener('visibilitychange', turn);
    return () => {
      document.removeEventListener('visibilitychange', turn);
      stream?.close();
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
