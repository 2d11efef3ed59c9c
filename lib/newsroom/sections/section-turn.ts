import { createTurns } from '#root/lib/auth/turns.ts';

/**
 * Changes of the sections' tree come one after the other: each is judged by the tree as a whole, so that two moves at the
 * same moment never close a circle, and two sections never get one address.
 */
export const inSectionTurn = createTurns(1, 50);
