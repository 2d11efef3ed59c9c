'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Timers take no more. */
const longest = 2 ** 31 - 1;

/** Brings the page up to date when the bar is over, so that whoever sits before it is told. @param until ISO 8601 */
export function BarClock({ until }: { until: string }) {
  const router = useRouter();
  useEffect(() => {
    const left = Date.parse(until) - Date.now();
    // A moment later: the server's clock decides.
    const timer = setTimeout(() => router.refresh(), Math.min(longest, Math.max(0, left) + 1000));
    return () => clearTimeout(timer);
  }, [until, router]);
  return null;
}
