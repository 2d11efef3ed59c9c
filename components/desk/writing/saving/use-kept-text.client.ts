import { useEffect, useRef } from 'react';
import type { StoryText } from '#root/lib/domain/working-copy.ts';
import { deviceTexts } from './device-texts.client.ts';
import { keptKey } from './kept-text.ts';

type KeptTextInput = { id: number; accountId: string; stamp: string; isReady: boolean };

/**
 * Looks once for what this device has of the story and the newsroom does not. Made from the very text that the newsroom
 * has, it is taken up again; made from another one, both are laid side by side.
 */
export function useKeptText({ id, accountId, stamp, isReady }: KeptTextInput, onFound: (text: StoryText) => void) {
  const looked = useRef(false);
  const found = useRef(onFound);
  found.current = onFound;
  useEffect(() => {
    if (!isReady || looked.current) return;
    looked.current = true;
    deviceTexts.find(keptKey(accountId, id)).then(
      (kept) => {
        if (kept && kept.seen !== stamp) location.assign(`/desk/stories/${id}/conflict`);
        else if (kept) found.current(kept.text);
      },
      () => undefined,
    );
  }, [id, accountId, stamp, isReady]);
}
