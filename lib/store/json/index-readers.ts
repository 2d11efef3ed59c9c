import type { DatabaseSync } from 'node:sqlite';
import type { StoreReads } from '../port.ts';
import type { Akin } from '../sqlite/akin-stories.ts';
import { asyncReads } from '../sqlite/async-reads.ts';
import { openForReading } from '../sqlite/connection.ts';
import { prepared } from '../sqlite/prepared.ts';
import { createReads } from '../sqlite/reads.ts';
import { type IndexLookups, indexLookups } from './index-lookups.ts';
import { openSearchThread } from './search-client.ts';

/** Everything that reads the index, and can be moved to another one. */
export type IndexReaders = {
  /** As they answer now: to be asked for anew for each read. */
  readonly reads: StoreReads;
  readonly lookups: IndexLookups;
  /** A story whose kin are to be found. */
  kinDue(): number | undefined;
  /** Looks for them, on the search thread where there is one. */
  kinToKeep(articleId: number): Promise<Akin | undefined>;
  /** Reads from this index from now on. Both must hold the same: reads go on meanwhile. */
  moveTo(file: string): Promise<void>;
  close(): Promise<void>;
};

/** @param threads whether search has a thread of its own */
export async function openIndexReaders(file: string, threads: boolean): Promise<IndexReaders> {
  const search = threads ? openSearchThread() : undefined;
  await search?.open(file);
  const connect = (to: string) => {
    const db: DatabaseSync = openForReading(to);
    const own = createReads(db);
    return { db, sql: prepared(db), own, reads: asyncReads(own, search) };
  };
  let current = connect(file);
  return {
    get reads() {
      return current.reads;
    },
    lookups: indexLookups(() => current.sql),
    kinDue: () => current.own.kinDue(),
    kinToKeep: search?.kinToKeep ?? (async (articleId) => current.own.kinToKeep(articleId)),
    async moveTo(to) {
      await search?.open(to);
      const { db } = current;
      current = connect(to);
      db.close();
    },
    async close() {
      await search?.close();
      current.db.close();
    },
  };
}
