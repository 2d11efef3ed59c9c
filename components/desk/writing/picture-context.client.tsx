'use client';

import { createContext, useContext } from 'react';
import type { PictureChoice } from '#root/lib/newsroom/picture-choice.ts';

type Pictures = {
  known: ReadonlyMap<string, PictureChoice>;
  /** Asks for a picture of the store; undefined where none was chosen. */
  choose: () => Promise<PictureChoice | undefined>;
};

/** The pictures that this window knows, and the way to another one. */
export const PictureContext = createContext<Pictures>({ known: new Map(), choose: async () => undefined });

export function usePictures(): Pictures {
  return useContext(PictureContext);
}
