import type { Commit, CommitResult, Store } from '#root/lib/store/port.ts';

/**
 * A store into which much is written at once. Where the engine knows bulk commits they are durable when they resolve, and
 * indexed by the end of `flush`; other engines do everything at once.
 */
export type BulkStore = Omit<Store, 'commit'> & {
  commit(commit: Commit, options?: { bulk?: boolean }): Promise<CommitResult>;
  flush?(): Promise<void>;
};
