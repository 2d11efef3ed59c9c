import type { Entry } from './entry.ts';

export type CdnKeeping = (entry: Entry) => number;

/** How long a CDN may keep a page at most, in seconds: so long may one stay that a lost purge was for. */
export const longestKept = 3600;
/** Shorter ones for pages that change by themselves: few, since each makes another head of the page. */
const steps = [longestKept, 600, 60, 10, 1];

export type CdnKeepingOptions = {
  /** Whether nothing that the entry rests on, furniture too, has changed since. */
  isFresh: (entry: Entry) => boolean;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Whether what ticks is purged: a CDN is there, and its purges go out. */
  purges: () => boolean;
};

/**
 * For how many seconds a CDN may keep an answer. None where it has old furniture (the purge for that is over), where its purge
 * would have no name to go by, or while purges do not go out; and never past the instant at which it changes by itself.
 */
export function createCdnKeeping({ isFresh, now, purges }: CdnKeepingOptions): CdnKeeping {
  return (entry) => {
    if (!purges() || entry.personal || entry.status >= 500) return 0;
    if (entry.firm.length + entry.soft.length === 0 || !isFresh(entry)) return 0;
    const left = (Math.min(entry.expiresAt, entry.refreshAt) - now()) / 1000;
    return steps.find((step) => step <= left) ?? 0;
  };
}
