import { LRUCache } from 'lru-cache';
import type { TagClock } from '#root/lib/store/tag-clock.ts';
import { addBrotli, type Entry, entryBytes, isPicture } from './entry.ts';
import { createRefreshQueue } from './refresh-queue.ts';

export type PageCacheOptions = {
  clock: TagClock;
  now: () => number;
  /** Bytes for pages; a sixteenth more each is for absences and for pictures, so that neither pushes a page out. */
  maxBytes: number;
  /** Renders under way at once; beyond that readers are told to come back. */
  maxRenders: number;
  /**
   * A page made less than this long ago, in milliseconds, is not made anew for its furniture's sake: while publications follow
   * one another, as in an import, the hottest pages would be drawn and compressed without end, and readers would wait for that.
   */
  restMs?: number;
};

/** Thrown where too many renders are under way. */
export class BusyError extends Error {
  override name = 'BusyError';
}

export type Served = { entry: Entry; hit: boolean };
type Make = () => Promise<Entry>;
type Kept = { entry: Entry; made: number; checked: number; served: number; hits: number };

/** A page that nobody asked for this long is rendered anew instead of being shown with old furniture once more. */
const coldAfterMs = 60_000;

/**
 * The one cache there is. An entry holds while no firm tag of it ticked since its render began; a soft tick lets it be
 * served while one background render replaces it. Nothing is ever purged by guess, nothing lives by a time to live.
 */
export function createPageCache({ clock, now, maxBytes, maxRenders, restMs = 0 }: PageCacheOptions) {
  const sized = (size: number) =>
    new LRUCache<string, Kept>({ maxSize: size, sizeCalculation: ({ entry }) => entryBytes(entry) });
  const pages = sized(maxBytes);
  const absences = sized(Math.ceil(maxBytes / 16));
  const flights = new Map<string, { reading: number; made: Promise<Entry> }>();
  const refreshes = createRefreshQueue(now);
  const pictures = sized(Math.ceil(maxBytes / 16));
  const shelves = [pages, absences, pictures];
  function shelfOf(entry: Entry) {
    if (entry.status === 404 || entry.status === 410) return absences;
    return isPicture(entry) ? pictures : pages;
  }

  /** Makes the entry, once for all who wait; keeps it where it may be kept and is still true. */
  function make(key: string, produce: Make): Promise<Entry> {
    if (flights.size >= maxRenders) return Promise.reject(new BusyError('too many renders under way'));
    const reading = clock.reading();
    const made = produce().then((entry) => {
      if (!entry.personal && entry.status < 500 && !ticked(entry.firm, entry.reading) && now() < entry.expiresAt) {
        drop(key);
        shelfOf(entry).set(key, { entry, made: now(), checked: entry.reading, served: now(), hits: 0 });
      }
      return entry;
    });
    flights.set(key, { reading, made });
    const land = () => flights.delete(key);
    made.then(land, land);
    return made;
  }

  function ticked(tags: readonly string[], reading: number): boolean {
    return tags.some((tag) => clock.lastTick(tag) > reading);
  }

  /** The kept page where it may be served at this moment. */
  function kept(key: string, produce: Make): Entry | undefined {
    const found = pages.get(key) ?? absences.get(key) ?? pictures.get(key);
    if (!found) return undefined;
    const { entry } = found;
    const instant = now();
    if (instant >= entry.expiresAt) return drop(key);
    const reading = clock.reading();
    const changed = found.checked !== reading;
    if (changed && ticked(entry.firm, entry.reading)) return drop(key);
    if (instant >= entry.refreshAt || (changed && ticked(entry.soft, entry.reading))) {
      if (instant - found.served > coldAfterMs) return drop(key);
      if (instant - found.made >= restMs) refreshes.ask(key, () => make(key, produce));
    } else found.checked = reading;
    found.served = instant;
    found.hits += 1;
    if (found.hits === 2 && entry.variants.gzip && !entry.variants.br) refreshes.compress(() => addBrotli(entry));
    return entry;
  }

  const seenFresh = new WeakMap<Entry, number>();

  /** Whether nothing that the entry rests on, furniture too, has changed since its render began. */
  function isFresh(entry: Entry): boolean {
    const reading = clock.reading();
    if (seenFresh.get(entry) === reading) return true;
    if (ticked(entry.firm, entry.reading) || ticked(entry.soft, entry.reading)) return false;
    seenFresh.set(entry, reading);
    return true;
  }

  function drop(key: string): undefined {
    for (const shelf of shelves) shelf.delete(key);
    return undefined;
  }

  return {
    /** A page that is already there, without waiting. */
    kept,
    isFresh,

    /**
     * The page of `key`, kept or made by `produce`. Never older than the last commit acknowledged before this call.
     * @throws BusyError where too many renders are under way
     */
    async serve(key: string, produce: Make): Promise<Served> {
      const ready = kept(key, produce);
      if (ready) return { entry: ready, hit: true };
      const flight = flights.get(key);
      if (!flight) return { entry: await make(key, produce), hit: false };
      // Whoever came after a commit, or after the page's own end, may not be given a render that began before it.
      const [arrived, instant] = [clock.reading(), now()];
      if (flight.reading === arrived) {
        const entry = await flight.made;
        return instant < entry.expiresAt ? { entry, hit: false } : this.serve(key, produce);
      }
      const entry = await flight.made.catch(() => undefined);
      const isTrue = entry && !ticked(entry.firm, entry.reading) && entry.reading <= arrived;
      if (isTrue && !entry.personal && instant < entry.expiresAt) return { entry, hit: false };
      return this.serve(key, produce);
    },

    figures: () => ({
      entries: shelves.reduce((sum, shelf) => sum + shelf.size, 0),
      bytes: shelves.reduce((sum, shelf) => sum + shelf.calculatedSize, 0),
      renders: flights.size,
      refreshAgeMs: refreshes.lastAgeMs(),
    }),
    clear() {
      for (const shelf of shelves) shelf.clear();
    },
  };
}

export type PageCache = ReturnType<typeof createPageCache>;
