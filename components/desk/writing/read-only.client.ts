import { createContext } from 'react';

/** Whether the text may only be read now: told to the blocks in it, which are drawn apart from the page round them. */
export const ReadOnlyContext = createContext(true);
