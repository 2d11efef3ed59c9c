import { storeContract } from '../contract.ts';
import { createMemoryStore } from './memory-store.ts';

storeContract({ name: 'memory', open: async (options) => createMemoryStore(options) });
