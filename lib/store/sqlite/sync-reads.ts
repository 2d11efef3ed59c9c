import type { StoreReads } from '../port.ts';

/** The port's reads as an engine on one connection answers them: at once. */
export type SyncReads = {
  [K in keyof StoreReads]: (...args: Parameters<StoreReads[K]>) => Awaited<ReturnType<StoreReads[K]>>;
};
