import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import { networkKey } from '#root/lib/comments/network-key.ts';
import { isLoopback } from './client.ts';

/** Searches that must be made anew, for one network. Kept answers are not counted. */
export const searchLimit = { most: 60, withinMs: 60_000 };
/** Suggestions come with every few letters. */
const suggestionsPerSearch = 5;

const searches = /^(?:\/[a-z]{2})?\/search$|^\/api\/search$/;
/** So do the pages of WordPress's API, any of which may be a search. */
const suggestions = /^\/api\/suggest$|^\/wp-json\/wp\/v2\//;

export type SearchLimitOptions = { addressOf: (request: IncomingMessage) => string; now: () => number };

/**
 * Holds back who searches without end: a bucket of searches for each network, refilled evenly. This machine itself is never
 * held back: without a trusted proxy everybody behind one comes from it.
 * @returns whether the request at `path`, which no kept page answers, may be answered
 */
export function createSearchLimit({ addressOf, now }: SearchLimitOptions) {
  const { most, withinMs } = searchLimit;
  const buckets = new LRUCache<string, { left: number; at: number }>({ max: 50_000 });

  return function maySearch(request: IncomingMessage, path: string): boolean {
    const cost = searches.test(path) ? 1 : suggestions.test(path) ? 1 / suggestionsPerSearch : 0;
    if (cost === 0) return true;
    const address = addressOf(request);
    if (isLoopback(address)) return true;
    const key = networkKey(address);
    const instant = now();
    const known = buckets.get(key) ?? { left: most, at: instant };
    const left = Math.min(most, known.left + ((instant - known.at) * most) / withinMs);
    const may = left >= cost;
    buckets.set(key, { left: may ? left - cost : left, at: instant });
    return may;
  };
}

export type SearchLimit = ReturnType<typeof createSearchLimit>;
