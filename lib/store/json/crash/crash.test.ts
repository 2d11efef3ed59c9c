import { expect, test } from 'vitest';
import { openJsonStore } from '../open-json-store.ts';
import { memoryFolder } from '../temporary-folder.ts';
import { seededRandom } from './acknowledgement.ts';
import { nothingExpected, remember, verify, verifyListing } from './expected.ts';
import { runAndKill, startWriter } from './killed-writer.ts';

const rounds = 200;
const seed = 20_261_120;

test(`nothing acknowledged is lost and nothing torn in ${rounds} rounds of SIGKILL`, { timeout: 900_000 }, async () => {
  const folder = memoryFolder();
  const random = seededRandom(seed);
  const expected = nothingExpected();
  let acknowledged = 0;
  let next = startWriter(folder, seed);
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const writer = next;
      // Some are killed right after the opening, most in the middle of their work.
      const told = await runAndKill(writer, 1 + Math.floor(random() ** 2 * 40));
      next = startWriter(folder, seed + round);
      remember(expected, told);
      acknowledged += told.filter(({ kind }) => kind !== 'open' && kind !== 'erasing').length;
      const store = await openJsonStore({ folder, threads: false });
      await verify(store, expected, told);
      if (round % 20 === 0) await verifyListing(store, expected);
      await store.close();
    }
  } finally {
    next.kill('SIGKILL');
  }
  expect(acknowledged).toBeGreaterThan(rounds * 3);
});
