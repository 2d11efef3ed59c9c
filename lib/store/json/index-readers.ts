import type { DatabaseSync } from 'node:sqlite';
import type { StoreReads } from '../port.ts';
import type { Akin } from '../sqlite/akin-stories.ts';
import { asyncReads } from '../sqlite/async-reads.ts';
import { openForReading } from '../sqlite/connection.ts';
import { prepared } from '../sqlite/prepared.ts';
import { createReads } from '../sqlite/reads.ts';
import { type IndexLookups, indexLookups } from './index-lookups.ts';
import { openSearchThread, type SearchClient } from './search-client.ts';

/** Everything that reads the index, and can be moved to another one. */
export type IndexReaders = {
  /** As they answer now: to be asked for anew for each read. */
  readonly reads: StoreReads;
  readonly lookups: IndexLookups;
  /** A story whose kin are to be found. */
  kinDue(): number | undefined;
  /** Looks for them. */
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
    kinDue: () => current.own.kinDue(),
    async kinToKeep(articleId) {
      if (!threads) return current.own.kinToKeep(articleId);
      behind ??= openBehind();
      return (await behind).kinToKeep(articleId);
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
