import type { DatabaseSync } from 'node:sqlite';
import type { StoreReads } from '../port.ts';
import type { AkinOf } from '../sqlite/akin-stories.ts';
import { asyncReads } from '../sqlite/async-reads.ts';
import { openForReading } from '../sqlite/connection.ts';
import type { KinReads } from '../sqlite/kin-reads.ts';
import { prepared } from '../sqlite/prepared.ts';
import { createReads } from '../sqlite/reads.ts';
import { type IndexLookups, indexLookups } from './index-lookups.ts';
import { openSearchThread, type SearchClient } from './search-client.ts';

/** Everything that reads the index, and can be moved to another one. */
export type IndexReaders = {
  /** As they answer now: to be asked for anew for each read. */
  readonly reads: StoreReads;
  readonly lookups: IndexLookups;
  /** Stories whose kin are to be found. */
  kinDue: KinReads['kinDue'];
  /** Looks for them. */
  kinToKeep(articleIds: readonly number[]): Promise<AkinOf[]>;
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
    return { file: to, db, sql: prepared(db), own, reads: asyncReads(own, search) };
  };
  let current = connect(file);
  /** Kin are looked for behind everything else, on one more thread: no search waits for them. */
  let behind: Promise<SearchClient> | undefined;
  const openBehind = async (): Promise<SearchClient> => {
    const thread = openSearchThread();
    await thread.open(current.file, true);
    return thread;
  };
  return {
    get reads() {
      return current.reads;
    },
    lookups: indexLookups(() => current.sql),
    kinDue: (...given) => current.own.kinDue(...given),
    async kinToKeep(articleIds) {
      if (!threads) return current.own.kinToKeep(articleIds);
      behind ??= openBehind();
      return (await behind).kinToKeep(articleIds);
    },
    async moveTo(to) {
      await search?.open(to);
      const { db } = current;
      current = connect(to);
      db.close();
      await (await behind)?.open(to, true);
    },
    async close() {
      await search?.close();
      await (await behind)?.close();
      current.db.close();
    },
  };
}
