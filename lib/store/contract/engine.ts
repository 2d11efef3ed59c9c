import { afterEach, beforeEach } from 'vitest';
import type { Store } from '../port.ts';
import { noon } from './sample.ts';

/** A way to open stores of one kind, for the contract's tests. */
export type StoreEngine = {
  name: string;
  /** Opens an empty store. `now`: milliseconds since the epoch. */
  open: (options: { now: () => number }) => Promise<Store>;
  /** Closes the store and opens what it left behind; absent where nothing is left. */
  reopen?: (store: Store) => Promise<Store>;
};

/** Opens a store for each test of the surrounding `describe`, and closes it. */
export function freshStore(engine: StoreEngine): () => Store {
  let store: Store | undefined;
  beforeEach(async () => {
    store = await engine.open({ now: () => noon });
  });
  afterEach(async () => {
    await store?.close();
  });
  return () => {
    if (!store) throw new Error('The store is open within a test only.');
    return store;
  };
}
