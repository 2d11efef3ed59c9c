import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createRequestContext } from '#root/lib/runtime/request-context.ts';
import type { Strength } from '#root/lib/store/dependency.ts';
import { createTagClock, type TagClock } from '#root/lib/store/tag-clock.ts';
import { buildEntry, type Entry } from './entry.ts';
import { BusyError, createPageCache, type PageCache } from './page-cache.ts';

type Page = {
  text?: string;
  status?: number;
  tags?: Record<string, Strength>;
  expiresAt?: number;
  refreshAt?: number;
  personal?: boolean;
};

let clock: TagClock;
let now: number;
let cache: PageCache;
let renders: number;

function produce({ text = 'page', status = 200, tags = {}, personal = false, ...ends }: Page) {
  return async (): Promise<Entry> => {
    renders += 1;
    const context = createRequestContext(now, '');
    context.tags = new Map(Object.entries(tags));
    Object.assign(context, ends);
    context.cacheable = !personal;
    const reading = clock.reading();
    return buildEntry({ status, headers: {}, body: Buffer.from(text) }, context, reading);
  };
}

/** A render that ends when told to. */
function held(page: Page) {
  let finish = () => undefined as unknown;
  const gate = new Promise((resolve) => {
    finish = () => resolve(undefined);
  });
  const start = async () => {
    const entry = await produce(page)();
    await gate;
    return entry;
  };
  return { start, finish: () => finish() };
}

const body = ({ entry }: { entry: Entry }) => entry.variants.identity.body.toString();

beforeEach(() => {
  clock = createTagClock();
  now = 1_000_000;
  renders = 0;
  cache = createPageCache({ clock, now: () => now, maxBytes: 1_000_000, maxRenders: 4, restMs: 2000 });
});

describe('the page cache', () => {
  it('renders a page once and then serves it', async () => {
    expect((await cache.serve('/', produce({}))).hit).toBe(false);
    expect((await cache.serve('/', produce({}))).hit).toBe(true);
    expect(renders).toBe(1);
  });

  it('drops a page at once when a firm tag ticks, and only that page', async () => {
    await cache.serve('/1', produce({ tags: { 'article:1': 'firm' } }));
    await cache.serve('/2', produce({ tags: { 'article:2': 'firm' } }));
    clock.tick(['article:1']);
    expect((await cache.serve('/1', produce({ text: 'new' }))).hit).toBe(false);
    expect((await cache.serve('/2', produce({}))).hit).toBe(true);
  });

  it('drops everything when everything ticks', async () => {
    await cache.serve('/1', produce({ tags: { 'article:1': 'firm' } }));
    clock.tickAll();
    expect((await cache.serve('/1', produce({}))).hit).toBe(false);
  });

  it('serves old furniture once more while one render replaces it', async () => {
    await cache.serve('/', produce({ text: 'old', tags: { 'latest:ar': 'soft' } }));
    clock.tick(['latest:ar']);
    now += 2000;
    const again = produce({ text: 'new', tags: { 'latest:ar': 'soft' } });
    const first = await cache.serve('/', again);
    expect([first.hit, body(first)]).toEqual([true, 'old']);
    await cache.serve('/', again);
    await expect.poll(async () => body(await cache.serve('/', again))).toBe('new');
    expect(renders).toBe(2);
  });

  it('lets a page rest that was just made, and replaces its furniture after that', async () => {
    const pages = ['first', 'second'].map((text) => produce({ text, tags: { 'latest:ar': 'soft' } }));
    const make = () => pages[renders]?.() ?? Promise.reject(new Error('one render too many'));
    await cache.serve('/', make);
    for (let rush = 0; rush < 5; rush += 1) {
      clock.tick(['latest:ar']);
      now += 399;
      expect(body(await cache.serve('/', make))).toBe('first');
    }
    expect(renders).toBe(1);
    now += 5;
    await expect.poll(async () => body(await cache.serve('/', make))).toBe('second');
    expect(renders).toBe(2);
  });

  it('does not show old furniture on a page that nobody asked for in a minute', async () => {
    await cache.serve('/', produce({ text: 'old', tags: { 'latest:ar': 'soft' } }));
    clock.tick(['latest:ar']);
    now += 60_001;
    expect(body(await cache.serve('/', produce({ text: 'new' })))).toBe('new');
  });

  it('ends a page at the instant its queries named', async () => {
    await cache.serve('/', produce({ expiresAt: now + 500 }));
    now += 499;
    expect((await cache.serve('/', produce({}))).hit).toBe(true);
    now += 1;
    expect((await cache.serve('/', produce({}))).hit).toBe(false);
  });

  it('gives nobody who came after that instant a render that began before it', async () => {
    const slow = held({ text: 'old', expiresAt: now + 500 });
    const before = cache.serve('/', slow.start);
    now += 500;
    const after = cache.serve('/', produce({ text: 'new' }));
    slow.finish();
    expect(body(await after)).toBe('new');
    expect(body(await before)).toBe('old');
  });

  it('shows old furniture once more from the instant the queries named for it, and replaces it', async () => {
    await cache.serve('/', produce({ text: 'old', refreshAt: now + 2000 }));
    now += 2000;
    expect(body(await cache.serve('/', produce({ text: 'new' })))).toBe('old');
    await vi.waitFor(async () => expect(body(await cache.serve('/', produce({ text: 'new' })))).toBe('new'));
    expect(renders).toBe(2);
  });

  it('does not keep a page whose tag ticked while it was being rendered', async () => {
    const slow = held({ text: 'old', tags: { 'article:1': 'firm' } });
    const first = cache.serve('/1', slow.start);
    clock.tick(['article:1']);
    slow.finish();
    await first;
    expect(body(await cache.serve('/1', produce({ text: 'new' })))).toBe('new');
  });

  it('never gives a render from before a commit to a reader who came after it', async () => {
    const slow = held({ text: 'old', tags: { 'article:1': 'firm' } });
    const before = cache.serve('/1', slow.start);
    clock.tick(['article:1']);
    const after = cache.serve('/1', produce({ text: 'new', tags: { 'article:1': 'firm' } }));
    slow.finish();
    expect(body(await after)).toBe('new');
    await before;
  });

  it('renders once however many wait', async () => {
    const slow = held({});
    const waiting = Array.from({ length: 50 }, () => cache.serve('/', slow.start));
    slow.finish();
    await Promise.all(waiting);
    expect(renders).toBe(1);
  });

  it('keeps neither failures nor what belongs to one reader', async () => {
    await cache.serve('/a', produce({ status: 500 }));
    await cache.serve('/b', produce({ personal: true }));
    expect((await cache.serve('/a', produce({}))).hit).toBe(false);
    expect((await cache.serve('/b', produce({}))).hit).toBe(false);
  });

  it('lets no flood of missing pages push out a real one', async () => {
    await cache.serve('/', produce({ text: 'x'.repeat(10_000) }));
    for (let i = 0; i < 500; i += 1) await cache.serve(`/none-${i}`, produce({ status: 404, text: 'y'.repeat(2_000) }));
    expect((await cache.serve('/', produce({}))).hit).toBe(true);
    expect(cache.figures().bytes).toBeLessThan(1_000_000 + 1_000_000 / 16 + 1);
  });

  it('turns readers away instead of queueing without end', async () => {
    const slow = Array.from({ length: 4 }, () => held({}));
    const waiting = slow.map((one, i) => cache.serve(`/${i}`, one.start));
    await expect(cache.serve('/5', produce({}))).rejects.toThrow(BusyError);
    for (const one of slow) one.finish();
    await Promise.all(waiting);
    expect((await cache.serve('/5', produce({}))).hit).toBe(false);
  });
});
