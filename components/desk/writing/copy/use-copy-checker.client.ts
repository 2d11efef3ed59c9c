import { useEffect, useState } from 'react';
import { whenSettled } from '../when-idle.client.ts';
import type { CheckCopy } from './look-through.ts';

/** The copy check with its lists of words, fetched when one can write and the window is idle. */
export function useCopyChecker(mayBegin: boolean): CheckCopy | undefined {
  const [check, setCheck] = useState<CheckCopy>();
  useEffect(() => {
    if (!mayBegin) return;
    let over = false;
    async function load() {
      const module = await import('#root/lib/text/copy-check/check-copy.ts').catch(() => undefined);
      if (module && !over) setCheck(() => module.checkCopy);
    }
    const cancel = whenSettled(() => void load());
    // Where there was no network for it.
    addEventListener('online', load);
    return () => {
      over = true;
      cancel();
      removeEventListener('online', load);
    };
  }, [mayBegin]);
  return check;
}
