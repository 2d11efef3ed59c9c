import { isDeepStrictEqual } from 'node:util';
import { type Redirect, type RedirectTarget, redirectFor } from '#root/lib/domain/redirect.ts';
import type { Write } from '#root/lib/store/port.ts';
import { isStoreError } from '#root/lib/store/store-error.ts';
import type { BulkStore } from './bulk-store.ts';

/** Old addresses with what they lead to now; stored as redirects. */
export type AddressBook = {
  /**
   * Has `address` lead to `to`. A certain one counts more than one that is only likely.
   * @param now the new address, for the list of old and new
   */
  lead(address: string, to: RedirectTarget, now: string, certainty?: 'certain' | 'likely'): void;
  /** Stores what was noted since the last time. @throws StoreError */
  save(): Promise<void>;
  readonly made: number;
  readonly changed: number;
  readonly unchanged: number;
};

type Entry = { address: string; redirect: Redirect; now: string; certain: boolean };

/** @param onStored told of each address that leads somewhere now, for the list of old and new */
export function openAddressBook(store: BulkStore, onStored?: (from: string, now: string) => void): AddressBook {
  let waiting = new Map<string, Entry>();
  const counts = { made: 0, changed: 0, unchanged: 0 };

  async function writeOf(entry: Entry): Promise<Write[]> {
    const { redirect } = entry;
    const there = await store.get('redirect', redirect.id);
    if (there && (!entry.certain || isDeepStrictEqual(there.to, redirect.to))) {
      counts.unchanged += 1;
      if (isDeepStrictEqual(there.to, redirect.to)) onStored?.(entry.address, entry.now);
      return [];
    }
    counts[there ? 'changed' : 'made'] += 1;
    onStored?.(entry.address, entry.now);
    const expected = there?.version ?? 0;
    return [{ collection: 'redirect', id: redirect.id, expected, document: { ...redirect, version: expected + 1 } }];
  }

  return {
    get made() {
      return counts.made;
    },
    get changed() {
      return counts.changed;
    },
    get unchanged() {
      return counts.unchanged;
    },
    lead(address, to, now, certainty = 'certain') {
      const redirect = redirectFor(address, to);
      // The front page and what stands where it stood need none.
      if (!redirect || redirect.from === '/' || ('path' in to && to.path === redirect.from)) return;
      const certain = certainty === 'certain';
      const known = waiting.get(redirect.id);
      if (!known || (certain && !known.certain)) waiting.set(redirect.id, { address, redirect, now, certain });
    },
    async save() {
      const entries = [...waiting.values()];
      waiting = new Map();
      const writes = (await Promise.all(entries.map(writeOf))).flat();
      // Each for itself: somebody may make one of them at this moment, and theirs is then as good.
      const results = await Promise.allSettled(
        writes.map((write) => store.commit({ by: 'import', reason: 'old addresses', writes: [write] }, { bulk: true })),
      );
      for (const result of results) {
        if (result.status === 'rejected' && !isStoreError(result.reason, 'conflict')) throw result.reason;
      }
    },
  };
}
