import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { commit, noon, put, remove, stories, story } from '../contract/sample.ts';
import { dependency } from '../dependency.ts';
import { createTagClock } from '../tag-clock.ts';
import { keepKin } from './keep-kin.ts';
import { type JsonStore, openJsonStore } from './open-json-store.ts';
import { temporaryFolder } from './temporary-folder.ts';

let store: JsonStore;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  store = await openJsonStore({ folder: temporaryFolder(), now: () => noon, threads: false });
});
afterEach(async () => {
  await store.close();
  vi.useRealTimers();
});

const about = (id: number, headline: string, given = {}) =>
  story(id, { headline, body: [{ type: 'paragraph', text: headline }], ...given });
const race = (id: number, given = {}) => about(id, 'سباق الهجن في الصحراء', given);

/** Lets the kin that are due be found. */
async function later(): Promise<void> {
  for (let round = 0; round < 20; round += 1) {
    await vi.advanceTimersByTimeAsync(1000);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function kinOf(id: number): Promise<number[] | undefined> {
  return (await store.reads.kin(id))?.cards.map((card) => card.id).sort();
}

test('kin are kept soon after a story is there, and its neighbours learn of it', async () => {
  await stories(store, race(1), about(2, 'البنك المركزي يثبت سعر الفائدة'));
  expect(await kinOf(1)).toBeUndefined();
  await later();
  expect(await kinOf(1)).toEqual([]);
  const reading = store.clock.reading();
  await stories(store, about(3, 'ختام سباق الهجن في الصحراء وتتويج الفائزين'));
  expect(await kinOf(1)).toEqual([]);
  await later();
  expect([await kinOf(1), await kinOf(3), await kinOf(2)]).toEqual([[3], [1], []]);
  expect(store.clock.lastTick(dependency.kin(1))).toBeGreaterThan(reading);
  expect(store.clock.lastTick(dependency.kin(2))).toBeLessThanOrEqual(reading);
});

test('who goes, or tells something else now, is kin no more', async () => {
  const other = (id: number) => about(id, `ختام سباق الهجن في الصحراء وتتويج الفائزين ${'باليوم الأخير '.repeat(id)}`);
  await stories(store, race(1), other(2), other(3));
  await later();
  const kept = await kinOf(1);
  expect(kept?.length).toBeGreaterThan(0);
  await commit(store, [remove('article', 2, 1), put('article', about(3, 'البنك المركزي يثبت سعر الفائدة'), 1)]);
  await later();
  expect([await kinOf(1), await kinOf(2), await kinOf(3)]).toEqual([[], undefined, []]);
});

test('stories of a later hour are kept too, drafts are not', async () => {
  const end = 'ختام سباق الهجن في الصحراء وتتويج الفائزين';
  await stories(store, race(1), about(2, end, { publishedAt: new Date(noon + 60_000).toISOString() }));
  await stories(store, about(3, 'سباق الهجن مسودة في الصحراء', { state: 'draft' }));
  await later();
  expect(await kinOf(1)).toEqual([2]);
});

test('whose kin somebody asks for comes first, whatever is due beside it; who has none kept any more is passed over', async () => {
  await stories(store, ...Array.from({ length: 30 }, (_, i) => race(i + 1)), about(40, 'مسودة', { state: 'draft' }));
  const kept = async () => {
    const all = await Promise.all(Array.from({ length: 30 }, (_, i) => store.reads.kin(i + 1)));
    return all.flatMap((kin, i) => (kin ? i + 1 : []));
  };
  for (const id of [40, 99, 3, 5]) await store.reads.kin(id);
  await vi.advanceTimersByTimeAsync(0);
  await new Promise((resolve) => setImmediate(resolve));
  expect(await kept()).toEqual([3, 5]);
  await later();
  expect(await kept()).toHaveLength(30);
});

test('while the index is being filled only kin that somebody waits for are looked for', async () => {
  let isFilling = true;
  const due = new Set([1, 2, 3]);
  const looked: number[] = [];
  const keeper = keepKin({
    index: { keepKin: async () => [] },
    readers: {
      kinDue: (limit, asked = []) => [...new Set([...asked, ...due])].filter((id) => due.has(id)).slice(0, limit),
      async kinToKeep(ids) {
        for (const id of ids) due.delete(id);
        looked.push(...ids);
        return [];
      },
    },
    clock: createTagClock(),
    isFilling: () => isFilling,
    load: () => 0,
  });
  await later();
  expect(looked).toEqual([]);
  keeper.want(2);
  await later();
  expect(looked).toEqual([2]);
  isFilling = false;
  await later();
  expect(looked).toEqual([2, 1, 3]);
  await keeper.close();
});

test.each([
  ['goes on at once where nobody else is at work', 0.05, 3],
  ['rests three times as long as it worked where others are', 0.6, 1],
])('%s', async (_, load, rounds) => {
  let asked = 0;
  const readers = {
    kinDue: () => [1],
    async kinToKeep() {
      asked += 1;
      const until = performance.now() + 5;
      while (performance.now() < until);
      return [];
    },
  };
  const keeper = keepKin({ index: { keepKin: async () => [] }, readers, clock: createTagClock(), load: () => load });
  await vi.advanceTimersByTimeAsync(1000);
  await vi.advanceTimersByTimeAsync(0);
  await vi.advanceTimersByTimeAsync(10);
  expect(Math.min(asked, 3)).toBe(rounds);
  await keeper.close();
});
