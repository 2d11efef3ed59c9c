import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { BulkStore } from './bulk-store.ts';
import { importStories } from './import-stories.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const stories = 6_000;
const megabyte = 1024 * 1024;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'naba-size-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Accepts everything and keeps nothing, so that what is measured is the import's own. */
function forgetfulStore(): BulkStore {
  const store = createMemoryStore({ kin: false });
  return {
    ...store,
    async commit({ writes }) {
      const kept = writes.filter(({ collection }) => collection !== 'article');
      if (kept.length > 0) return store.commit({ by: 'test', writes: kept });
      return { reading: 1, versions: [] };
    },
  };
}

test('a large file is imported in the memory of a small one', async () => {
  const file = path.join(folder, 'large.jsonl');
  const body = Array.from({ length: 20 }, (_, index) => `فقرة ${index} ${'كلمة '.repeat(25)}`).join('\n');
  await pipeline(
    Readable.from(
      (function* () {
        for (let id = 0; id < stories; id += 1) {
          yield `${JSON.stringify({ id: `s${id}`, title: `خبر ${id}`, body, category: 'رياضة', date: '2026-01-01' })}\n`;
        }
      })(),
    ),
    createWriteStream(file),
  );

  const used: number[] = [];
  const report = await importStories(forgetfulStore(), file, {
    now: () => 0,
    timeZone: 'UTC',
    writerKey: () => 'key',
    onProgress: ({ done, totalBytes }) => {
      expect(totalBytes).toBeGreaterThan(15 * megabyte);
      if (done % 1500 !== 0) return;
      collectGarbage();
      const { heapUsed, external } = process.memoryUsage();
      used.push((heapUsed + external) / megabyte);
    },
  });
  expect(report).toMatchObject({ imported: stories, skippedTotal: 0 });
  const [early = 0, late = 0] = [used.at(0), used.at(-1)];
  expect(used.length).toBeGreaterThanOrEqual(4);
  expect(late - early).toBeLessThan(6);
});
