import type { Editor } from '@tiptap/react';
import { useCallback, useEffect, useState } from 'react';
import type { CopyCheckOptions } from '#root/lib/text/copy-check/copy.ts';
import { faultsOf, type PlacedFault, showFaults } from './copy-faults.ts';

/** Quiet after the last key before the text is looked through, in milliseconds. */
const quiet = 700;

/** The faults of the text as it is written. */
export function useCopyCheck(editor: Editor, options: CopyCheckOptions) {
  const [faults, setFaults] = useState<readonly PlacedFault[]>([]);

  const check = useCallback(() => {
    if (editor.isDestroyed) return;
    const found = faultsOf(editor.state.doc, options);
    showFaults(editor, found);
    setFaults(found);
  }, [editor, options]);

  useEffect(() => {
    check();
    let timer: ReturnType<typeof setTimeout>;
    const onUpdate = () => {
      clearTimeout(timer);
      timer = setTimeout(check, quiet);
    };
    editor.on('update', onUpdate);
    return () => {
      clearTimeout(timer);
      editor.off('update', onUpdate);
    };
  }, [editor, check]);

  return { faults, check };
}
