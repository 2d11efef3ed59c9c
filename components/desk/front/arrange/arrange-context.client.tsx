'use client';

import { createContext, type RefObject, useContext } from 'react';
import type { Arranged } from '#root/lib/domain/front-drop.ts';

/** One that can be taken by its grip; `name` is what is read out. */
export type Entry = Arranged & { name: string };

/** What is being moved: from its place (from 0) or from among what is offered, and to where it would go now. */
export type Held = {
  entry: Entry;
  from: number | 'pool';
  /** `out`: taken off the list; undefined: nowhere, all stays. */
  to: number | 'out' | undefined;
  by: 'pointer' | 'keys';
};

export type Arrangement = {
  /** In the order in which they stand, or soon will. */
  entries: readonly Entry[];
  held: Held | undefined;
  /** The last place that `held` can go to. */
  last: (from: Held['from']) => number;
  listRef: RefObject<HTMLOListElement | null>;
  begin: (held: Held) => void;
  moveTo: (to: Held['to']) => void;
  /** Puts down what is held. */
  release: (to: Held['to']) => void;
  cancel: () => void;
  /** The id of what tells how the grips work. */
  helpId: string;
};

export const ArrangeContext = createContext<Arrangement | undefined>(undefined);

/** The arrangement round a list or a grip. @throws Error outside of one */
export function useArrangement(): Arrangement {
  const arrangement = useContext(ArrangeContext);
  if (!arrangement) throw new Error('There is no arrangement round this.');
  return arrangement;
}
