import { useEffect, useRef, useState } from 'react';
import type { StoryText } from '#root/lib/domain/working-copy.ts';
import { deviceTexts } from './device-texts.client.ts';
import { type KeptText, keptKey } from './kept-text.ts';
import { sameText } from './same-text.ts';

type KeptTextInput = {
  id: number;
  accountId: string;
  /** The text that the newsroom has, and its stamp. */
  text: StoryText;
  stamp: string;
  isReady: boolean;
};

/** Milliseconds after which one writes, whatever the device does. */
const longestLook = 5000;

/**
 * Looks once for what this device has of the story and the newsroom does not. Made from the very text that the newsroom
 * has, it is taken up again; made from another one, both are laid side by side; what the newsroom has after all is forgotten.
 * @returns whether it was looked for: nothing is typed before, it would be written over
 */
export function useKeptText(
  { id, accountId, text, stamp, isReady }: KeptTextInput,
  onFound: (text: StoryText) => void,
) {
  const [isLookedFor, setLookedFor] = useState(false);
  // Begun with the first drawing: the device answers while the page comes alive.
  const [looking] = useState(() => (typeof indexedDB === 'undefined' ? undefined : lookFor(keptKey(accountId, id))));
  const taken = useRef(false);
  const found = useRef(onFound);
  found.current = onFound;
  useEffect(() => {
    if (!isReady || taken.current) return;
    taken.current = true;
    setTimeout(() => setLookedFor(true), longestLook);
    void looking?.then((kept) => {
      // It arrived, only the window was gone before the answer.
      if (kept && sameText(kept.text, text)) void deviceTexts.forget(kept.key).catch(() => undefined);
      else if (kept && kept.seen !== stamp) location.assign(`/desk/stories/${id}/conflict`);
      else if (kept) found.current(kept.text);
      setLookedFor(true);
    });
  }, [id, text, stamp, isReady, looking]);
  return isLookedFor;
}

/** Undefined also where the device keeps nothing. */
function lookFor(key: string): Promise<KeptText | undefined> {
  return deviceTexts.find(key).catch(() => undefined);
}
