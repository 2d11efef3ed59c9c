import { type RefObject, useEffect, useMemo, useState } from 'react';
import type { WrittenText } from '../../workflow/written-text.client.tsx';
import type { Autosave, SaveState } from './autosave.ts';

type WrittenTextInput = {
  /** Of the text that the window began with. */
  stamp: string;
  state: SaveState;
  saving: RefObject<Autosave | undefined>;
  /** Whether this window is the one that writes. */
  isMine: boolean;
};

/** The window's text for the steps beside it: saved before each of them, and resting while one is taken. */
export function useWrittenText({ stamp, state, saving, isMine }: WrittenTextInput) {
  const [saved, setSaved] = useState(stamp);
  const [isResting, setResting] = useState(false);
  useEffect(() => {
    if (state.kind === 'saved' && saving.current) setSaved(saving.current.seen);
  }, [state, saving]);

  const written = useMemo(
    (): WrittenText => ({
      stamp: saved,
      async settle() {
        const autosave = saving.current;
        if (!autosave) return { code: 'unsent' };
        if (!isMine) return { stamp: autosave.seen };
        setResting(true);
        // Once more for what was typed while it was sent: from now on nothing is.
        do await autosave.flush();
        while (autosave.state.kind === 'unsaved');
        if (autosave.state.kind === 'saved') return { stamp: autosave.seen };
        setResting(false);
        return { code: codeOf(autosave.state) };
      },
      release: () => setResting(false),
    }),
    [saved, isMine, saving],
  );
  return { written, isResting };
}

/** Why a text is not saved, as a code of `desk.faults`. */
function codeOf(state: SaveState): string {
  if (state.kind === 'offline') return state.code ?? 'unsent';
  return state.kind === 'conflict' || state.kind === 'locked' ? state.kind : 'unsent';
}
