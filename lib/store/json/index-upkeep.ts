import type { TagClock } from '../tag-clock.ts';
import type { DamageList } from './damage-list.ts';
import { removeOtherIndexes } from './index-files.ts';
import type { IndexReaders } from './index-readers.ts';
import type { Progress, ScanReport } from './index-scan.ts';
import type { RenewableIndex } from './renewable-index.ts';
import type { Writes } from './writes.ts';

export type IndexUpkeepOptions = {
  index: RenewableIndex;
  readers: IndexReaders;
  writes: Writes;
  damages: DamageList;
  clock: TagClock;
  /** As a scan takes it. */
  token: string;
  onProgress?: (progress: Progress) => void;
  /** Readers do not follow: what is written from now on would not be seen. */
  onFailure: (error: unknown) => void;
};

export type IndexUpkeep = {
  /** How far the index is while one is being filled. */
  readonly progress: Progress | undefined;
  /** Brings the index in line with the files. `takesIn`: unknown ones as a whole, with nobody told. */
  compare(takesIn: boolean): Promise<void>;
  /** Builds a new index and puts it in the place of the old one. Whoever calls while it runs waits for the same. */
  renew(): Promise<void>;
};

/** Keeps the index in line with the files. */
export function createIndexUpkeep(options: IndexUpkeepOptions): IndexUpkeep {
  const { index, readers, writes, damages, clock, token } = options;
  let progress: Progress | undefined;
  let renewing: Promise<void> | undefined;

  /** Hears what a scan tells. @returns the files that the index knows otherwise */
  async function heard(scan: (report: (report: ScanReport) => void) => Promise<void>): Promise<string[]> {
    const differing: string[] = [];
    const quarantined: Promise<void>[] = [];
    try {
      await scan((report) => {
        if (report.kind === 'differing') differing.push(...report.files);
        if (report.kind === 'damage') quarantined.push(damages.add(report.file, report.reason));
        if (report.kind === 'progress') {
          progress = report.progress;
          options.onProgress?.(report.progress);
        }
      });
    } finally {
      progress = undefined;
    }
    await Promise.all(quarantined);
    return differing;
  }

  async function compare(takesIn: boolean): Promise<void> {
    await writes.takeOver(await heard((report) => index.scan({ takesIn, token }, report)));
  }

  async function renew(): Promise<void> {
    await heard(index.build);
    // What other hands did meanwhile is told by the index that knows how it was before.
    await compare(false);
    const file = await writes.between(async () => {
      const renewed = await index.changeOver();
      await readers.moveTo(renewed).catch((error: unknown) => {
        options.onFailure(error);
        throw error;
      });
      return renewed;
    });
    clock.tickAll();
    await removeOtherIndexes(file);
  }

  return {
    get progress() {
      return progress;
    },
    compare,
    renew() {
      renewing ??= renew().finally(() => {
        renewing = undefined;
      });
      return renewing;
    },
  };
}
