import type { DatabaseSync } from 'node:sqlite';
import { answerCalls } from '#root/lib/threads/thread-calls.ts';
import { openForReading } from '../sqlite/connection.ts';
import { createReads, type KinSearch } from '../sqlite/reads.ts';
import type { SyncReads } from '../sqlite/sync-reads.ts';
import { giveWay } from './give-way.ts';

/** What the search thread does; `open` comes first. */
export type SearchThread = Pick<SyncReads, 'search' | 'suggest' | 'related'> &
  Pick<KinSearch, 'kinToKeep'> & {
    /** @param behind whether it takes what others leave: what it does is nothing that anybody waits for */
    open(file: string, behind?: boolean): void;
  };

const niceness = 10;

let opened: { db: DatabaseSync; reads: ReturnType<typeof createReads> } | undefined;

function reads(): ReturnType<typeof createReads> {
  if (!opened) throw new Error('the index is not open');
  return opened.reads;
}

answerCalls<SearchThread>({
  open(file, behind = false) {
    if (behind) giveWay(niceness);
    const db = openForReading(file);
    opened?.db.close();
    opened = { db, reads: createReads(db) };
  },
  search: (...given) => reads().search(...given),
  suggest: (...given) => reads().suggest(...given),
  related: (...given) => reads().related(...given),
  kinToKeep: (...given) => reads().kinToKeep(...given),
});
