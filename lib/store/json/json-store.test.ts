import type { StoreEngine } from '../contract/engine.ts';
import { reopeningContract } from '../contract/reopening.ts';
import { noon } from '../contract/sample.ts';
import { searchContract } from '../contract/searches.ts';
import { tickContract } from '../contract/ticks.ts';
import { storeContract } from '../contract.ts';
import { type JsonStore, openJsonStore } from './open-json-store.ts';
import { temporaryFolder } from './temporary-folder.ts';

const engine = (name: string, threads: boolean): StoreEngine => ({
  name,
  open: ({ now }) => openJsonStore({ folder: temporaryFolder(), now, threads }),
  async reopen(store) {
    const { folder } = store as JsonStore;
    await store.close();
    return openJsonStore({ folder, now: () => noon, threads });
  },
});

storeContract(engine('JSON store', false));

// What crosses a thread, once more with threads: they take long to start.
const threaded = engine('JSON store with threads', true);
searchContract(threaded);
tickContract(threaded);
reopeningContract(threaded);
