import { useEffect, useRef } from 'react';

type DeskKeys = { onSave: () => void; onHelp: () => void; onPreview: () => void };

/**
 * Ctrl+S saves now, Ctrl+Alt+V opens and closes the preview; a question mark (either of them) tells the shortcuts, where it
 * is not typed into a text.
 */
export function useDeskKeys(keys: DeskKeys) {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const { key, target, altKey, code } = event;
      const isCommand = event.ctrlKey || event.metaKey;
      const typing = target instanceof Element && target.closest('input, select, textarea, [contenteditable=true]');
      if (isCommand && !altKey && code === 'KeyS') latest.current.onSave();
      else if (isCommand && altKey && code === 'KeyV') latest.current.onPreview();
      else if ((key === '?' || key === '؟') && !typing) latest.current.onHelp();
      else return;
      event.preventDefault();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
