import { useEffect, useRef, useState } from 'react';
import { saveStory } from '#root/lib/actions/desk/save-story.ts';
import type { StoryText } from '#root/lib/domain/working-copy.ts';
import { type Autosave, createAutosave, type SaveState } from './autosave.ts';
import { deviceTexts } from './device-texts.client.ts';
import { tabName } from './use-story-lock.client.ts';

type AutosaveInput = { id: number; accountId: string; base: StoryText; seen: string; read: () => StoryText };

/** The autosave of this window: sends also when the window is left or hidden, and when the network is back. */
export function useAutosave({ id, accountId, base, seen, read }: AutosaveInput) {
  const [state, setState] = useState<SaveState>({ kind: 'saved' });
  const saving = useRef<Autosave>(undefined);
  const reading = useRef(read);
  reading.current = read;
  const begin = useRef({ base, seen });

  useEffect(() => {
    const autosave = createAutosave({
      ...{ id, accountId, texts: deviceTexts, onState: setState, ...begin.current },
      read: () => reading.current(),
      send: (text, stamp) => saveStory({ id, tab: tabName(), seen: stamp, text }),
    });
    saving.current = autosave;
    const onLeave = () => void autosave.flush();
    const onHide = () => void (document.visibilityState === 'hidden' && autosave.flush());
    const onNetwork = () => void (autosave.state.kind === 'offline' && autosave.retry());
    addEventListener('pagehide', onLeave);
    document.addEventListener('visibilitychange', onHide);
    addEventListener('online', onNetwork);
    return () => {
      autosave.stop();
      removeEventListener('pagehide', onLeave);
      document.removeEventListener('visibilitychange', onHide);
      removeEventListener('online', onNetwork);
    };
  }, [id, accountId]);

  return { state, saving };
}
