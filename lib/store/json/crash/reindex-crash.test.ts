import path from 'node:path';
import { expect, test } from 'vitest';
import { openForReading } from '../../sqlite/connection.ts';
import { indexSchema } from '../../sqlite/schema.ts';
import { currentIndex } from '../index-files.ts';
import { indexFolder } from '../layout.ts';
import { openJsonStore } from '../open-json-store.ts';
import { memoryFolder } from '../temporary-folder.ts';
import { seededRandom } from './acknowledgement.ts';
import { type Expected, nothingExpected, remember, verify, verifyListing } from './expected.ts';
import { runAndKill, startWriter } from './killed-writer.ts';

const rounds = 40;
const seed = 20_261_123;

/** The index as the crash left it, before anything brings it in line, knows all that was acknowledged. */
function verifyIndex(folder: string, expected: Expected): string {
  const file = currentIndex(path.join(folder, indexFolder));
  const db = openForReading(file);
  const all = (sql: string) => db.prepare(sql).all();
  expect(all('PRAGMA integrity_check(1)')).toMatchObject([{ integrity_check: 'ok' }]);
  expect(all('PRAGMA user_version')).toMatchObject([{ user_version: indexSchema }]);
  const stories = new Set(all('SELECT id FROM article').map(({ id }) => Number(id)));
  expect([...expected.articles.keys()].filter((id) => !stories.has(id))).toEqual([]);
  const comments = new Set(all('SELECT id FROM comment').map(({ id }) => String(id)));
  expect([...expected.comments.keys()].filter((id) => !comments.has(id))).toEqual([]);
  expect(expected.erased.filter(({ id }) => comments.has(id))).toEqual([]);
  db.close();
  return file;
}

test(`killed while it builds an index anew, the paper has the old one or the new one: ${rounds} rounds`, {
  timeout: 600_000,
}, async () => {
  const folder = memoryFolder();
  const random = seededRandom(seed);
  const expected = nothingExpected();
  const files = new Set<string>();
  let next = startWriter(folder, seed, 'reindex');
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const told = await runAndKill(next, 2 + Math.floor(random() * 30));
      next = startWriter(folder, seed + round, 'reindex');
      remember(expected, told);
      files.add(verifyIndex(folder, expected));
      const store = await openJsonStore({ folder, threads: false });
      await verify(store, expected, told);
      await verifyListing(store, expected);
      await store.close();
    }
  } finally {
    next.kill('SIGKILL');
  }
  expect(files.size, 'new indexes took the place of old ones').toBeGreaterThan(rounds / 4);
});
