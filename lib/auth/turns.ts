/** Too many wait for their turn already. */
export class BusyTurnsError extends Error {
  override readonly name = 'BusyTurnsError';
}

/**
 * Lets at most `atOnce` works run at a time, the others in the order they came.
 * @returns runs one work in its turn; throws BusyTurnsError where `mostWaiting` wait already
 */
export function createTurns(atOnce: number, mostWaiting: number) {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (waiting.length >= mostWaiting) throw new BusyTurnsError('too many wait');
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      // The place goes to the next one, or is free.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
