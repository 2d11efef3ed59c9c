import type { Editor } from '@tiptap/react';
import { useCallback, useEffect, useState } from 'react';
import type { CopyCheckOptions } from '#root/lib/text/copy-check/copy.ts';
import { faultsOf, type PlacedFault, showFaults } from './copy-faults.ts';

/** Quiet after the last key before the text is looked through, in milliseconds. */
const quiet = 700;
const ignoredKey = 'naba-desk-ignored';

/** The faults of the text as it is written, and the words that this device does not want to hear of again. */
export function useCopyCheck(editor: Editor, options: CopyCheckOptions) {
  const [faults, setFaults] = useState<readonly PlacedFault[]>([]);
  const [ignored, setIgnored] = useState<readonly string[]>(readIgnored);
  const told = JSON.stringify([options.language, options.digits, options.finalYa, options.curlyQuotes]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `told` stands for the options, made anew at each drawing.
  const check = useCallback(() => {
    if (editor.isDestroyed) return;
    const all = [...(options.ignore ?? []), ...ignored];
    const found = faultsOf(editor.state.doc, { ...options, ignore: all });
    showFaults(editor, found);
    setFaults(found);
  }, [editor, ignored, told]);

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

  function ignore(word: string) {
    const words = [...ignored, word].slice(-500);
    localStorage.setItem(ignoredKey, JSON.stringify(words));
    setIgnored(words);
  }

  return { faults, ignore, check };
}

function readIgnored(): string[] {
  try {
    const words: unknown = JSON.parse(localStorage.getItem(ignoredKey) ?? '[]');
    return Array.isArray(words) ? words.filter((word) => typeof word === 'string') : [];
  } catch {
    return [];
  }
}
