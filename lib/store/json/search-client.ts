import { startThread } from '#root/lib/threads/thread-calls.ts';
import type { AkinOf } from '../sqlite/akin-stories.ts';
import type { HeavyReads } from '../sqlite/async-reads.ts';
import type { KinSearch } from '../sqlite/reads.ts';
import type { SearchThread } from './search-worker.ts';

export type SearchClient = HeavyReads & {
  kinToKeep: (...given: Parameters<KinSearch['kinToKeep']>) => Promise<AkinOf[]>;
  /** Reads from this index from now on. */
  open(file: string, behind?: boolean): Promise<void>;
  close(): Promise<void>;
};

/** Search and related stories on a thread and connection of their own: they may take longer than a page should wait. */
export function openSearchThread(): SearchClient {
  const thread = startThread<SearchThread>(new URL('./search-worker.ts', import.meta.url));
  return {
    open: (...given) => thread.ask('open', given),
    search: (...given) => thread.ask('search', given),
    suggest: (...given) => thread.ask('suggest', given),
    related: (...given) => thread.ask('related', given),
    kinToKeep: (...given) => thread.ask('kinToKeep', given),
    close: thread.end,
  };
}
