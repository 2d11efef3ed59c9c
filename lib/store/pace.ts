import { setImmediate } from 'node:timers/promises';

/** Work in slices of this many milliseconds keeps the process answering (its promise is 10); several works may share a turn. */
const slice = 2;

/** A way to let others run: to be awaited after each small piece of a long work; it yields when the slice is used up. */
export function createPace(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < slice) return undefined;
    return setImmediate().then(() => {
      since = performance.now();
    });
  };
}
