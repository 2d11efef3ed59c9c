import { useEffect, useRef, useState } from 'react';
import type { StoryText } from '#root/lib/domain/working-copy.ts';
import { deviceTexts } from './device-texts.client.ts';
import { type KeptText, keptKey } from './kept-text.ts';

type KeptTextInput = { id: number; accountId: string; stamp: string; isReady: boolean };

/** Milliseconds after which one writes, whatever the device does. */
const longestLook = 5000;

/**
 * Looks once for what this device has of the story and the newsroom does not. Made from the very text that the newsroom
 * has, it is taken up again; made from another one, both are laid side by side.
 * @returns whether it was looked for: nothing is typed before, it would be written over
 */
export function useKeptText({ id, accountId, stamp, isReady }: KeptTextInput, onFound: (text: StoryText) => void) {
  const [isLookedFor, setLookedFor] = useState(false);
  const looking = useRef<Promise<KeptText | undefined>>(undefined);
  const taken = useRef(false);
  const found = useRef(onFound);
  found.current = onFound;
  useEffect(() => {
    // Begun while the editor is made.
    looking.current ??= deviceTexts.find(keptKey(accountId, id));
    if (!isReady || taken.current) return;
    taken.current = true;
    setTimeout(() => setLookedFor(true), longestLook);
    looking.current
      .then(
        (kept) => {
          if (kept && kept.seen !== stamp) location.assign(`/desk/stories/${id}/conflict`);
          else if (kept) found.current(kept.text);
        },
        () => undefined,
      )
      .then(() => setLookedFor(true));
  }, [id, accountId, stamp, isReady]);
  return isLookedFor;
}
