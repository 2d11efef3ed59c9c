import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { openJsonStore } from '#root/lib/store/json/open-json-store.ts';
import type { Store, Write } from '#root/lib/store/port.ts';
import { openNewsroom } from './newsroom-run.ts';
import { foundPaper } from './paper.ts';

/** What the newsroom that is killed tells, one line of JSON each, before it goes on. */
export type Told =
  | { kind: 'intends' | 'acknowledged'; writes: Write[] }
  /** Milliseconds since the epoch. */
  | { kind: 'now'; instant: number };

// `node killed-newsroom.ts FOLDER SEED` works without end, in a process of its own.
if (import.meta.main) await work(process.argv[2] ?? '', Number(process.argv[3]));

async function work(folder: string, seed: number): Promise<void> {
  const tell = (told: Told) => writeSync(1, `${JSON.stringify(told)}\n`);
  const json = await openJsonStore({ folder, threads: false });
  const store: Store = {
    ...json,
    async commit(commit) {
      tell({ kind: 'intends', writes: commit.writes });
      const result = await json.commit(commit);
      tell({ kind: 'acknowledged', writes: commit.writes });
      return result;
    },
  };
  await foundPaper(store);
  const newsroom = await openNewsroom(store, seed, async () => undefined);
  await once(process.stdin, 'data');
  for (;;) {
    await newsroom.step();
    tell({ kind: 'now', instant: newsroom.now() });
  }
}
