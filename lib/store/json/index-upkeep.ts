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
  /** Brings the index in line with the files before anybody reads or writes. `anew`: nothing that is worth keeping is in it. */
  begin(anew: boolean): Promise<void>;
  /** Brings the index in line with the files later, and ticks the tags of what it finds. */
  compare(): Promise<void>;
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

  /** `takesIn`: unknown files as a whole, with nobody told. */
  async function compare(takesIn: boolean): Promise<void> {
    await writes.takeOver(await heard((report) => index.scan({ takesIn, token }, report)));
  }

  async function changeOver(): Promise<void> {
    const file = await writes.between(async () => {
      const renewed = await index.changeOver();
      await readers.moveTo(renewed).catch((error: unknown) => {
        options.onFailure(error);
        throw error;
      });
      return renewed;
    });
    await removeOtherIndexes(file);
  }

  async function renew(): Promise<void> {
    await heard((report) => index.build(true, report));
    // What other hands did meanwhile is told by the index that knows how it was before.
    await compare(false);
    await changeOver();
    clock.tickAll();
  }

  return {
    get progress() {
      return progress;
    },
    async begin(anew) {
      if (anew) {
        await heard((report) => index.build(false, report));
        await changeOver();
      }
      await compare(true);
    },
    compare: () => compare(false),
    renew() {
      renewing ??= renew().finally(() => {
        renewing = undefined;
      });
      return renewing;
    },
  };
}
