import type { DatabaseSync } from 'node:sqlite';
import type { StoreReads } from '../port.ts';
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
    return { db, sql: prepared(db), reads: asyncReads(createReads(db), search) };
  };
  let current = connect(file);
  return {
    get reads() {
      return current.reads;
    },
    lookups: indexLookups(() => current.sql),
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
