'use client';

import { useEffect, useRef, useState } from 'react';
import { KeyHelp } from './KeyHelp.client.tsx';

const decisions: Record<string, string> = { a: 'approved', r: 'rejected', s: 'spam' };
const rowsShown = () => [...document.querySelectorAll<HTMLElement>('[data-comment]')];
const press = (within: ParentNode, value: string) =>
  within.querySelector<HTMLButtonElement>(`button[name="act"][value^="${value}"]`)?.click();

/** The letter of a key as it is printed on it, also where the keyboard writes Arabic. */
function letterOf({ key, code }: KeyboardEvent): string {
  if (key === '?' || key === '؟') return '?';
  return /^[a-z]$/i.test(key) ? key.toLowerCase() : (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? '');
}

/**
 * The queue by keyboard: j and k go down and up, a, r and s decide about those that are ticked, or else about the comment at
 * the focus, x ticks it, e takes the last decision back, ? tells these. When a comment is decided, the one that takes its place has the focus.
 */
export function QueueKeys({ ids }: { ids: readonly string[] }) {
  const at = useRef<number | undefined>(undefined);
  const [helps, setHelps] = useState(false);
  const shown = ids.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: when other comments are shown, and only then.
  useEffect(() => {
    if (at.current === undefined || document.activeElement?.closest('[data-comment]')) return;
    const rows = rowsShown();
    rows[Math.min(at.current, rows.length - 1)]?.focus();
  }, [shown]);
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const { target } = event;
      const key = letterOf(event);
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (target instanceof Element && target.closest('select, textarea, input:not([type=checkbox]), dialog')) return;
      if (key === '?') return setHelps(true);
      if (key === 'e') return press(document, 'undo');
      const rows = rowsShown();
      const here = rows.findIndex((row) => row.contains(document.activeElement));
      const step = { j: 1, k: -1 }[key];
      if (step) {
        const next = here < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, here + step));
        rows[next]?.focus();
        event.preventDefault();
      }
      const row = rows[here];
      const decision = decisions[key];
      const isTicked = rows.some((one) => one.querySelector('input[name="ids"]:checked'));
      if (decision && (isTicked || row)) {
        at.current = Math.max(0, here);
        press(isTicked || !row ? document : row, decision);
      }
      if (key === 'x') row?.querySelector<HTMLInputElement>('input[name="ids"]')?.click();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return helps && <KeyHelp onClose={() => setHelps(false)} />;
}
