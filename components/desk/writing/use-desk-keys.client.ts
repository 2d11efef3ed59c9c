import { useEffect, useRef } from 'react';

type DeskKeys = { onSave: () => void; onHelp: () => void };

/** Ctrl+S saves now; a question mark (either of them) tells the shortcuts, where it is not typed into a text. */
export function useDeskKeys(keys: DeskKeys) {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const { key, target, ctrlKey, metaKey, code } = event;
      const typing = target instanceof Element && target.closest('input, select, textarea, [contenteditable=true]');
      if ((ctrlKey || metaKey) && code === 'KeyS') latest.current.onSave();
      else if ((key === '?' || key === '؟') && !typing) latest.current.onHelp();
      else return;
      event.preventDefault();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
