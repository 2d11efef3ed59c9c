import { beforeEach, expect, test } from 'vitest';
import { createRequestContext } from '#root/lib/runtime/request-context.ts';
import { createTagClock, type TagClock } from '#root/lib/store/tag-clock.ts';
import { createCdnKeeping, longestKept } from './cdn-keeping.ts';
import { buildEntry, type Entry } from './entry.ts';
import { createPageCache, type PageCache } from './page-cache.ts';
import { createPageHeaders } from './page-headers.ts';
import { packetFor } from './wire.ts';

let clock: TagClock;
let cache: PageCache;
let now: number;
let purges: boolean;
const kept = (entry: Entry) =>
  createCdnKeeping({ isFresh: cache.isFresh, now: () => now, purges: () => purges })(entry);

async function entryOf(given: { expiresAt?: number; refreshAt?: number; cacheable?: boolean }, status = 200) {
  const context = { ...createRequestContext(now, ''), ...given };
  context.tags = new Map([
    ['article:1', 'firm'],
    ['latest:ar', 'soft'],
  ]);
  return buildEntry({ status, headers: {}, body: Buffer.from('page') }, context, clock.reading());
}

beforeEach(() => {
  now = 1_000_000;
  purges = true;
  clock = createTagClock();
  cache = createPageCache({ clock, now: () => now, maxBytes: 1_000_000, maxRenders: 4 });
});

test('a page is kept for long, an absence too, while purges go out; else not at all', async () => {
  const [page, gone] = [await entryOf({}), await entryOf({}, 410)];
  expect(kept(page)).toBe(longestKept);
  expect(kept(gone)).toBe(longestKept);
  purges = false;
  expect(kept(page)).toBe(0);
});

test('never past the instant at which it changes by itself, its furniture too', async () => {
  for (const end of ['expiresAt', 'refreshAt'] as const) {
    const entry = await entryOf({ [end]: now + 10_000_000 });
    for (const left of [10_000_000, 3_600_000, 3_599_999, 700_000, 61_000, 12_345, 1_500, 999, 0, -5]) {
      now = entry[end] - left;
      expect(kept(entry) * 1000).toBeLessThanOrEqual(Math.max(left, 0));
      if (left >= 1000) expect(kept(entry)).toBeGreaterThan(0);
    }
  }
});

test('not once something it rests on ticked: the purge for that is over', async () => {
  const entry = await entryOf({});
  clock.tick(['latest:en']);
  expect(kept(entry)).toBe(longestKept);
  clock.tick(['latest:ar']);
  expect(kept(entry)).toBe(0);
  const other = await entryOf({});
  clock.tick(['article:1']);
  expect(kept(other)).toBe(0);
});

test('nothing that is one reader’s, that failed, or that no purge has a name for', async () => {
  expect(kept(await entryOf({ cacheable: false }))).toBe(0);
  expect(kept(await entryOf({}, 500))).toBe(0);
  expect(kept({ ...(await entryOf({})), firm: [], soft: [] })).toBe(0);
});

test('the head says what holds at the moment, not what held when it was put together', async () => {
  const headers = createPageHeaders('https://paper.example');
  const entry = await entryOf({ expiresAt: now + 4_000_000 });
  const caching = () => {
    const seconds = kept(entry);
    const { head } = packetFor(entry, 'gzip', () => headers(entry, 'cache;desc=hit', seconds), seconds);
    return head[head.indexOf('cache-control') + 1];
  };
  expect(caching()).toBe('public, max-age=0, s-maxage=3600, must-revalidate');
  now += 1_000_000;
  expect(caching()).toBe('public, max-age=0, s-maxage=600, must-revalidate');
  purges = false;
  expect(caching()).toBe('public, max-age=0, s-maxage=0, must-revalidate');
});
