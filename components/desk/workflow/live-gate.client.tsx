'use client';

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { checkStory } from '#root/lib/actions/desk/story/check-story.ts';
import type { StoryCheck } from '#root/lib/newsroom/story-check.ts';
import { WrittenTextContext } from './written-text.client.tsx';

/** What the story lacks before readers, and whether something is written that they do not have. */
export const GateContext = createContext<StoryCheck>({ gate: [], hasChanges: false });

type LiveGateProps = { id: number; found: StoryCheck; children: ReactNode };

/** Knows what the gate found; beside an editor it asks again after every save. */
export function LiveGate({ id, found, children }: LiveGateProps) {
  const [check, setCheck] = useState(found);
  const stamp = useContext(WrittenTextContext)?.stamp;
  const seen = useRef(stamp);
  useEffect(() => setCheck(found), [found]);
  useEffect(() => {
    if (stamp === seen.current) return;
    seen.current = stamp;
    let over = false;
    checkStory({ id }).then(
      (answer) => {
        if (!over && answer.ok) setCheck(answer.value);
      },
      () => undefined,
    );
    return () => {
      over = true;
    };
  }, [id, stamp]);
  return <GateContext value={check}>{children}</GateContext>;
}

export function useGate(): StoryCheck {
  return useContext(GateContext);
}
