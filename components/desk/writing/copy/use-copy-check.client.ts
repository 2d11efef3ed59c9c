import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useState } from 'react';
import { whenIdle } from '../when-idle.client.ts';
import { showFaults } from './copy-faults.ts';
import { faultsOf, type Look, lookedThrough, type PlacedFault } from './look-through.ts';

/** Quiet after the last key before the text is looked through, in milliseconds. */
const quiet = 700;
/** The longest that keys wait for it, in milliseconds. */
const longestStep = 8;

/** The faults of the text as it is written; undefined until it was looked through for the first time. */
export function useCopyCheck(editor: Editor | null, look: Look | undefined) {
  const [faults, setFaults] = useState<readonly PlacedFault[]>();

  const check = useCallback(() => {
    if (!look || !editor || editor.isDestroyed) return;
    const found = faultsOf(editor.state.doc, look);
    showFaults(editor, found);
    setFaults(found);
  }, [editor, look]);

  useEffect(() => {
    if (!look || !editor) return;
    let cancel = whenIdle(step);
    /** A long text is looked through in many steps, in which one goes on writing. */
    function step() {
      if (!look || !editor || editor.isDestroyed) return;
      let began: number | undefined;
      const hasTime = () => {
        began ??= performance.now();
        return performance.now() - began < longestStep;
      };
      if (lookedThrough(editor.state.doc, look, hasTime)) check();
      else cancel = whenIdle(step);
    }
    function onUpdate() {
      cancel();
      const timer = setTimeout(() => {
        cancel = whenIdle(step);
      }, quiet);
      cancel = () => clearTimeout(timer);
    }
    editor.on('update', onUpdate);
    return () => {
      cancel();
      editor.off('update', onUpdate);
    };
  }, [editor, look, check]);

  return { faults, check };
}
