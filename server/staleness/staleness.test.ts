import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { Store } from '#root/lib/store/port.ts';
import { openNewsroom } from './newsroom-run.ts';
import { drawNow, openReadingHouse } from './reading-house.ts';
import { staleness } from './staleness.ts';

/** More steps, other dice: `NABA_STALENESS_STEPS=20000 NABA_STALENESS_SEED=7 npx vitest run server/staleness`. */
const steps = Number(process.env.NABA_STALENESS_STEPS ?? 800);
const seed = Number(process.env.NABA_STALENESS_SEED ?? 20_261_120);

beforeEach(() => {
  // Background renders rest between each other, and views are gathered: no test waits for it.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const passTimers = async () => {
  await vi.advanceTimersByTimeAsync(5_000);
  await new Promise((resolve) => setImmediate(resolve));
};

async function neverStale(store: Store, seed: number, steps: number) {
  const newsroom = await openNewsroom(store, seed, passTimers);
  const house = openReadingHouse(store);
  const trail: string[] = [];
  for (let step = 1; step <= steps; step += 1) {
    const { deed, about } = await newsroom.step();
    trail.push(`${step}: ${deed} (${about})`);
    for (const page of newsroom.pages(8, about)) {
      const fresh = await drawNow(page);
      const wrong = await staleness(store, house, page, fresh, passTimers);
      if (wrong) {
        const { text } = await house.serve(page);
        const last = trail.slice(-15).join('\n');
        throw new Error(
          `${page.address} is ${wrong}; seed ${seed}\n${last}\nserved ${text.whole}\nfresh  ${fresh.whole}`,
        );
      }
    }
  }
}

test('no page is older than the last acknowledged write', { timeout: 0 }, async () => {
  await neverStale(createMemoryStore({ now: () => 0 }), seed, steps);
  expect.assertions(0);
});
