import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AuditEntry } from '#root/lib/audit/audit-line.ts';
import type { Article } from '#root/lib/domain/article.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { Store } from '#root/lib/store/port.ts';
import { createScheduler, type Scheduler } from './scheduler.ts';

const start = Date.UTC(2026, 10, 23, 9);
const hour = 3_600_000;
const iso = (instant: number) => new Date(instant).toISOString();

/** A wall clock and a timer that run apart, as a machine's do when its clock is set. */
function createTime() {
  let wall = start;
  let elapsed = 0;
  let waiting: { work: () => void; at: number }[] = [];
  const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    now: () => wall,
    timer: (work: () => void, ms: number) => {
      const one = { work, at: elapsed + ms };
      waiting.push(one);
      return () => {
        waiting = waiting.filter((other) => other !== one);
      };
    },
    /** Lets so much time pass, in steps of the timers that are due on the way. */
    async pass(ms: number) {
      const end = elapsed + ms;
      for (;;) {
        await settled();
        const due = waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        waiting = waiting.filter((one) => one !== due);
        wall += Math.max(0, due.at - elapsed);
        elapsed = Math.max(elapsed, due.at);
        due.work();
      }
      wall += end - elapsed;
      elapsed = end;
      await settled();
    },
    set: (instant: number) => {
      wall = instant;
    },
    waits: () => waiting.length,
  };
}

let time: ReturnType<typeof createTime>;
let store: Store;
let audit: AuditEntry[];
let faults: unknown[];
let scheduler: Scheduler;

function open(): Scheduler {
  return createScheduler({
    store,
    now: time.now,
    timer: time.timer,
    audit: async (entries) => {
      audit.push(...entries);
    },
    onFault: (error) => faults.push(error),
  });
}

beforeEach(() => {
  time = createTime();
  store = createMemoryStore({ now: time.now });
  audit = [];
  faults = [];
  scheduler = open();
});
afterEach(() => scheduler.stop());

async function put(id: number, part: Partial<Article>): Promise<void> {
  const expected = (await store.get('article', id))?.version ?? 0;
  const article: Article = {
    ...{ schema: 1, id, version: 1, locale: 'ar', state: 'scheduled', slug: 'خبر', sectionId: 'news', tagIds: [] },
    ...{ authorIds: [], sources: [], relatedIds: [], commenting: 'default', headline: 'خبر', body: [] },
    createdAt: iso(start - hour),
    ...part,
  };
  await store.commit({ by: 'test', writes: [{ collection: 'article', id, expected, document: article }] });
}

const stateOf = async (id: number) => (await store.get('article', id))?.state;

test('a story is published at its second, not before, and told in the audit log', async () => {
  await scheduler.start();
  await put(1, { publishedAt: iso(start + hour) });
  await time.pass(hour - 1);
  expect(await stateOf(1)).toBe('scheduled');
  await time.pass(1);
  expect(await store.get('article', 1)).toMatchObject({ state: 'published', publishedAt: iso(start + hour) });
  expect(audit).toEqual([
    {
      ...{ by: { id: 'system', name: 'Naba' }, act: 'article.publish', subject: 'article:1' },
      ...{ before: { state: 'scheduled' }, after: { state: 'published', due: iso(start + hour) } },
    },
  ]);
});

test('what fell due while nobody was there is done before start resolves', async () => {
  await put(1, { publishedAt: iso(start - 5) });
  await put(2, { state: 'published', publishedAt: iso(start - hour), unpublishAt: iso(start - 1) });
  await put(3, { publishedAt: iso(start + 5) });
  await scheduler.start();
  expect([await stateOf(1), await stateOf(2), await stateOf(3)]).toEqual(['published', 'withdrawn', 'scheduled']);
  expect((await store.get('article', 2))?.withdrawal).toEqual({ at: iso(start - 1) });
});

test('a clock set forward brings what is due within a second; one set back brings nothing early', async () => {
  await put(1, { publishedAt: iso(start + hour) });
  await put(2, { publishedAt: iso(start + 2 * hour) });
  await scheduler.start();
  time.set(start + hour);
  await time.pass(1000);
  expect([await stateOf(1), await stateOf(2)]).toEqual(['published', 'scheduled']);
  time.set(start);
  await time.pass(2 * hour - 1);
  expect(await stateOf(2)).toBe('scheduled');
  await time.pass(1);
  expect(await stateOf(2)).toBe('published');
  expect(audit).toHaveLength(2);
});

test('a plan that was moved, or taken away, is followed', async () => {
  await put(1, { publishedAt: iso(start + hour) });
  await put(2, { publishedAt: iso(start + hour) });
  await scheduler.start();
  await put(1, { publishedAt: iso(start + 1000) });
  await put(2, { state: 'ready' });
  await time.pass(1000);
  expect(await stateOf(1)).toBe('published');
  await time.pass(2 * hour);
  expect(await stateOf(2)).toBe('ready');
});

test('a story with an end is withdrawn after it was published', async () => {
  await put(1, { publishedAt: iso(start + hour), unpublishAt: iso(start + 2 * hour) });
  await scheduler.start();
  await time.pass(hour);
  expect(await stateOf(1)).toBe('published');
  await time.pass(hour);
  expect(await stateOf(1)).toBe('withdrawn');
  expect(audit.map(({ act }) => act)).toEqual(['article.publish', 'article.withdraw']);
});

test('what can not be written is tried again, and holds nothing else back', async () => {
  const commit = store.commit.bind(store);
  let broken = true;
  store.commit = (given) => {
    const isFirst = given.writes.some(({ id }) => id === 1) && given.by === 'Naba';
    return broken && isFirst ? Promise.reject(new Error('disk')) : commit(given);
  };
  await put(1, { publishedAt: iso(start + 1000) });
  await put(2, { publishedAt: iso(start + 2000) });
  await scheduler.start();
  await time.pass(1000);
  expect(faults).toHaveLength(1);
  await time.pass(1000);
  expect([await stateOf(1), await stateOf(2)]).toEqual(['scheduled', 'published']);
  broken = false;
  await time.pass(5000);
  expect(await stateOf(1)).toBe('published');
});

test('two that look at once do it once: killed after the commit, the next one finds it done', async () => {
  await put(1, { publishedAt: iso(start - 1) });
  await Promise.all([scheduler.start(), open().start()]);
  expect(await store.get('article', 1)).toMatchObject({ version: 2 });
  expect(audit).toHaveLength(1);
});

test('nobody waits where nothing is planned, or after the end', async () => {
  await scheduler.start();
  expect(time.waits()).toBe(0);
  await put(1, { publishedAt: iso(start + hour) });
  expect(time.waits()).toBe(1);
  await scheduler.stop();
  expect(time.waits()).toBe(0);
  await time.pass(2 * hour);
  expect(await stateOf(1)).toBe('scheduled');
});
