import { LRUCache } from 'lru-cache';

const minute = 60_000;

/**
 * Failed sign-ins that are let through: for one account (known or not), and for one network. Whoever is over waits, also
 * with the right password; a sign-in that succeeds clears the account's, not the network's.
 */
export const signInLimits = {
  account: { most: 10, withinMs: 15 * minute },
  network: { most: 50, withinMs: 15 * minute },
} as const;

/** Failed sign-ins of late, in this process's memory, by keyed hashes only. */
export type SignInLimit = {
  /** How many milliseconds to wait; 0: go on. */
  wait(account: string, network: string, now: number): number;
  /** Counts an attempt; to be called before its outcome is known. */
  fail(account: string, network: string, now: number): void;
  /** Takes back the attempt that was counted, and forgets the account's. */
  succeed(account: string, network: string): void;
};

export function createSignInLimit(): SignInLimit {
  const failures = new LRUCache<string, number[]>({ max: 50_000 });
  const keys = (account: string, network: string) =>
    [
      [`a ${account}`, signInLimits.account],
      [`n ${network}`, signInLimits.network],
    ] as const;

  return {
    wait(account, network, now) {
      const waits = keys(account, network).map(([key, { most, withinMs }]) => {
        const late = (failures.get(key) ?? []).filter((at) => at > now - withinMs);
        // The oldest of the last `most` must pass out of the window first.
        const oldest = late.at(-most);
        return oldest === undefined ? 0 : oldest + withinMs - now;
      });
      return Math.max(0, ...waits);
    },
    fail(account, network, now) {
      for (const [key, { most, withinMs }] of keys(account, network)) {
        const late = (failures.get(key) ?? []).filter((at) => at > now - withinMs);
        failures.set(key, [...late, now].slice(-most));
      }
    },
    succeed(account, network) {
      failures.delete(`a ${account}`);
      failures.set(`n ${network}`, (failures.get(`n ${network}`) ?? []).slice(0, -1));
    },
  };
}
