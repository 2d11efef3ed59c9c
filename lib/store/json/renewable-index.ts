import { type IndexClient, openIndexHere, openIndexThread } from './index-client.ts';
import { buildingOf, removeIndex } from './index-files.ts';
import type { IndexHostOptions } from './index-host.ts';
import type { ScanReport } from './index-scan.ts';

/** An index beside which a new one can be built: from then on until it takes its place, changes go into both. */
export type RenewableIndex = Omit<IndexClient, 'changeOver'> & {
  /**
   * Fills a new index from all files.
   * @param givesWay whether readers are being served meanwhile
   * @throws where it can not be filled: this one then goes on alone
   */
  build(givesWay: boolean, report: (report: ScanReport) => void): Promise<void>;
  /**
   * Puts the new one in the place of this one, in one step. Nothing may be on its way into the index.
   * @returns the new one's file; the old one is still there for its readers
   */
  changeOver(): Promise<string>;
};

/** Changes that may wait for the new index, so that memory stays bounded; whoever brings more waits as well. */
const mostBehind = 1000;

/** @param threads whether each index has a thread of its own */
export async function openRenewableIndex(options: IndexHostOptions, threads: boolean): Promise<RenewableIndex> {
  const open = threads ? openIndexThread : openIndexHere;
  const live = await open(options);
  let file = options.file;
  let beside: IndexClient | undefined;
  let behind = 0;
  let fault: { error: unknown } | undefined;

  /**
   * What the new one can not take in is its own fault: this one goes on. Nothing here holds on to what is taken in: once it is
   * on its way to a thread it is the thread's.
   */
  function intoBoth(changes: number, work: (index: IndexClient) => Promise<void>): Promise<void> {
    const done = work(live);
    if (!beside) return done;
    behind += changes;
    const followed = work(beside)
      .catch((error: unknown) => {
        fault ??= { error };
      })
      .finally(() => {
        behind -= changes;
      });
    return behind > mostBehind ? Promise.all([done, followed]).then(() => undefined) : done;
  }

  async function giveUp(): Promise<void> {
    const failed = beside;
    if (!failed) return;
    beside = undefined;
    await failed.close().catch(() => undefined);
    removeIndex(buildingOf(file));
  }

  return {
    maxArticleId: live.maxArticleId,
    fresh: live.fresh,
    scan: live.scan,
    keepKin: live.keepKin,
    apply: (changes) => intoBoth(changes.length, (index) => index.apply(changes)),
    gather: (changes) => intoBoth(changes.length, (index) => index.gather(changes)),
    note: (seen) => intoBoth(seen.length, (index) => index.note(seen)),
    async build(givesWay, report) {
      fault = undefined;
      try {
        beside = await open({ ...options, file: buildingOf(file), building: true, givesWay });
        await beside.scan({ takesIn: true, token: '' }, report);
      } catch (error) {
        await giveUp();
        throw error;
      }
    },
    async changeOver() {
      try {
        if (fault) throw fault.error;
        if (!beside) throw new Error('no index was built');
        await beside.close();
        beside = undefined;
        file = await live.changeOver();
        return file;
      } catch (error) {
        await giveUp();
        throw error;
      }
    },
    async close() {
      if (beside) await giveUp();
      await live.close();
    },
  };
}
