import { useCallback, useEffect, useRef, useState } from 'react';
import { holdStory } from '#root/lib/actions/desk/hold-story.ts';
import { takeOverStory } from '#root/lib/actions/desk/take-over-story.ts';
import { heartbeat } from '#root/lib/newsroom/edit-locks.ts';
import { whenIdle } from '../when-idle.client.ts';

/** Whether this window may write: `waiting` before the newsroom answered, `theirs` while somebody else (or one's own other window) does. */
export type StoryLock =
  | { kind: 'waiting' | 'mine' }
  | { kind: 'theirs'; by: string; own: boolean }
  | { kind: 'refused' };

const tabKey = 'naba-desk-tab';

/** The name of this window: the same after a reload. */
export function tabName(): string {
  const known = sessionStorage.getItem(tabKey) ?? crypto.randomUUID();
  sessionStorage.setItem(tabKey, known);
  return known;
}

type StoryLockInput = { id: number; mayWrite: boolean; isFree: boolean };
type Told = { held: boolean; stamp: string };

/**
 * Holds the story for this window and says so every quarter of a minute. Without network the window goes on writing: what is
 * typed stays at the device, and the newsroom decides when it is sent. A story that was free when the page was made is
 * written in at once: whoever was quicker has it, and the text typed meanwhile stays at the device.
 */
export function useStoryLock({ id, mayWrite, isFree }: StoryLockInput, onTold: (told: Told) => void) {
  const [lock, setLock] = useState<StoryLock>({ kind: mayWrite ? (isFree ? 'mine' : 'waiting') : 'refused' });
  const told = useRef(onTold);
  told.current = onTold;
  const wasFree = useRef(isFree);

  const ask = useCallback(
    async (fromOwn = false) => {
      const answer = await holdStory({ id, tab: tabName(), fromOwn }).catch(() => undefined);
      if (!answer) return setLock((before) => (before.kind === 'waiting' ? { kind: 'mine' } : before));
      if (!answer.ok) return;
      const { held, by, own, stamp } = answer.value;
      if (!held) setLock({ kind: 'theirs', by, own });
      else setLock((before) => (before.kind === 'mine' ? before : { kind: 'mine' }));
      told.current({ held, stamp });
    },
    [id],
  );

  const takeOver = useCallback(async () => {
    const answer = await takeOverStory({ id, tab: tabName() });
    if (!answer.ok) return;
    setLock({ kind: 'mine' });
    told.current({ held: true, stamp: answer.value.stamp });
  }, [id]);

  useEffect(() => {
    if (!mayWrite) return;
    // Where it was free one already writes: the answer is not waited for, and the question makes no letter wait either.
    const cancel = wasFree.current ? whenIdle(() => void ask()) : undefined;
    if (!cancel) void ask();
    const timer = setInterval(() => void ask(), heartbeat);
    const onLook = () => void (document.visibilityState === 'visible' && ask());
    document.addEventListener('visibilitychange', onLook);
    return () => {
      cancel?.();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onLook);
    };
  }, [ask, mayWrite]);

  return { lock, takeOver, fromOwn: () => ask(true), ask };
}
