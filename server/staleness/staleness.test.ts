import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openJsonStore } from '#root/lib/store/json/open-json-store.ts';
import { temporaryFolder } from '#root/lib/store/json/temporary-folder.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import { exposeMutants } from './mutants.ts';
import { neverStale } from './never-stale.ts';
import { openNewsroom } from './newsroom-run.ts';
import { foundPaper } from './paper.ts';
import { holdTimers, passTimers } from './patience.ts';

/** More steps, other dice: `NABA_STALENESS_STEPS=20000 NABA_STALENESS_SEED=7 npx vitest run server/staleness`. */
const steps = Number(process.env.NABA_STALENESS_STEPS ?? 800);
const seed = Number(process.env.NABA_STALENESS_SEED ?? 1);
/** So many steps show each of the spoilt notes, whatever the dice. */
const mostSteps = 4000;

beforeEach(holdTimers);
afterEach(() => {
  vi.useRealTimers();
});

test(`no page is older than the last write in ${steps} steps`, { timeout: 0 }, async () => {
  const store = createMemoryStore();
  await foundPaper(store);
  await expect(neverStale(await openNewsroom(store, seed, passTimers), steps, passTimers)).resolves.toBeUndefined();
});

test('nor is it from the JSON files', { timeout: 0 }, async () => {
  const store = await openJsonStore({ folder: temporaryFolder(), threads: false });
  await foundPaper(store);
  const newsroom = await openNewsroom(store, seed + 1, passTimers);
  await expect(neverStale(newsroom, Math.ceil(steps / 4), passTimers)).resolves.toBeUndefined();
  await store.close();
});

/** What a test that never failed would prove: nothing. */
test('every note that a query makes is needed: without it readers see a stale page', { timeout: 0 }, async () => {
  const store = createMemoryStore();
  await foundPaper(store);
  const mutants = await exposeMutants(await openNewsroom(store, seed, passTimers), mostSteps, passTimers);
  expect(mutants.length).toBeGreaterThan(60);
  const needless = mutants.filter(({ seen }) => !seen).map(({ site, verdict }) => `${site} ${verdict}`);
  expect(needless).toEqual([]);
});
