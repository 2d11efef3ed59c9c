'use client';

import { createContext } from 'react';

/** The text being written beside a story's workflow. */
export type WrittenText = {
  /** Names the text that the newsroom has of this window: another one after every save. */
  stamp: string;
  /** Saves what is typed and lets the text rest until `release`: the stamp of what was saved, or why it was not. */
  settle: () => Promise<{ stamp: string } | { code: string }>;
  release: () => void;
};

/** Undefined where no text is written on the same page. */
export const WrittenTextContext = createContext<WrittenText | undefined>(undefined);
