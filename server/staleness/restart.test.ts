import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { openJsonStore } from '#root/lib/store/json/open-json-store.ts';
import { temporaryFolder } from '#root/lib/store/json/temporary-folder.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { Store, Write } from '#root/lib/store/port.ts';
import type { Told } from './killed-newsroom.ts';
import { neverStale } from './never-stale.ts';
import { openNewsroom } from './newsroom-run.ts';
import { holdTimers, passTimers } from './patience.ts';
import { drawNow, openReadingHouse } from './reading-house.ts';

const seed = Number(process.env.NABA_STALENESS_SEED ?? 20_261_120);
const rounds = Number(process.env.NABA_STALENESS_ROUNDS ?? 1);

beforeEach(holdTimers);
afterEach(() => {
  vi.useRealTimers();
});

/** Lets a newsroom work in a process of its own and kills it after `most` lines. */
async function killed(folder: string, seed: number, most: number): Promise<Told[]> {
  const program = fileURLToPath(new URL('./killed-newsroom.ts', import.meta.url));
  const child = spawn(process.execPath, [program, folder, String(seed)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const told: Told[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    told.push(JSON.parse(line) as Told);
    if (told.length >= most) child.kill('SIGKILL');
  });
  child.stdin.write('go\n');
  const [, signal] = await once(child, 'close');
  expect(signal).toBe('SIGKILL');
  return told;
}

/** Whether what was under way at the kill came through: all of it or none. */
async function cameThrough(store: Store, writes: readonly Write[]): Promise<boolean> {
  const there = await Promise.all(
    writes.map(async ({ collection, id, expected, document }) => {
      const version = (await store.get(collection, id as never))?.version ?? 0;
      return version === (document ? expected + 1 : 0);
    }),
  );
  expect(new Set(there).size).toBe(1);
  return there.every(Boolean);
}

/**
 * The store without likeness of words: what is kept of kin may lag behind, as at any time, and the weights of words hang
 * on when the index last counted them.
 */
function withoutKin(store: Store): Store {
  return { ...store, reads: { ...store.reads, kin: async () => undefined, related: async () => [] } };
}

test(`after SIGKILL and restart every page shows what was acknowledged, ${rounds} times`, { timeout: 0 }, async () => {
  for (let round = 0; round < rounds; round += 1) {
    const folder = temporaryFolder();
    const told = await killed(folder, seed + round, 120 + round * 97);
    const store = await openJsonStore({ folder, threads: false });
    const mirror = createMemoryStore();
    for (const one of told) if (one.kind === 'acknowledged') await mirror.commit({ by: 'mirror', writes: one.writes });
    const last = told.findLast(({ kind }) => kind !== 'now');
    if (last?.kind === 'intends' && (await cameThrough(store, last.writes))) {
      await mirror.commit({ by: 'mirror', writes: last.writes });
    }
    const instants = told.flatMap((one) => (one.kind === 'now' ? one.instant : []));
    const newsroom = await openNewsroom(store, seed, passTimers, instants.at(-1));
    const house = openReadingHouse(store);
    for (const page of newsroom.pages()) {
      runtime().store = withoutKin(mirror);
      const { whole } = await drawNow(page);
      runtime().store = withoutKin(store);
      expect((await house.serve(page)).text.whole, page.address).toBe(whole);
    }
    runtime().store = store;
    await neverStale(newsroom, 30, passTimers);
    await store.close();
    await mirror.close();
  }
});
