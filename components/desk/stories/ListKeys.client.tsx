'use client';

import { useEffect } from 'react';

/** Walks the list by keyboard: j and k go down and up its stories, Enter opens the one at the focus, n begins one. */
export function ListKeys() {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const { target, key } = event;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (target instanceof Element && target.closest('input, select, textarea, [contenteditable]')) return;
      if (key === 'n') document.querySelector<HTMLButtonElement>('[data-new-story] button')?.click();
      const step = { j: 1, k: -1 }[key];
      if (!step) return;
      const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-story]')];
      const here = links.indexOf(document.activeElement as HTMLAnchorElement);
      const next = here < 0 ? 0 : Math.min(links.length - 1, Math.max(0, here + step));
      links[next]?.focus();
      event.preventDefault();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return null;
}
