import { performance } from 'node:perf_hooks';
import { dependency } from '../dependency.ts';
import type { TagClock } from '../tag-clock.ts';
import type { IndexReaders } from './index-readers.ts';
import type { RenewableIndex } from './renewable-index.ts';

type KeepKinOptions = {
  index: Pick<RenewableIndex, 'keepKin'>;
  readers: Pick<IndexReaders, 'kinDue' | 'kinToKeep'>;
  clock: TagClock;
  /** Whether the index is being filled: only what is asked for is looked for then. */
  isFilling?: () => boolean;
  /** How much of the time since it was asked last this process was at work for others, 0 to 1. */
  load?: () => number;
};

export type KinKeeper = {
  /** Somebody waits for this story's kin: they are looked for before all others. */
  want(articleId: number): void;
  close(): Promise<void>;
};

/** Milliseconds without news before kin are looked for: what comes in a burst is looked at together. */
const quiet = 1000;
/** Under load it rests so many times as long as it worked: the machine is the readers'. */
const rest = 3;
/** From this share of the main thread on the process is under load. */
const busy = 0.15;
/** Stories looked at in one go: with one of them at a time, writing takes as long as finding. */
const together = 8;
/** Wishes looked at for one go: most are due. */
const lookedAt = 64;
/** Wishes remembered; who asked first is forgotten first. */
const mostWanted = 1000;

/** Finds the kin of stories after they or their neighbours came, changed or went, and keeps them. */
export function keepKin(options: KeepKinOptions): KinKeeper {
  const { index, readers, clock, isFilling = () => false, load = mainThreadLoad() } = options;
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> | undefined;
  let news = false;
  let open = true;
  const wanted = new Set<number>();

  function wakeIn(pause: number): void {
    clearTimeout(timer);
    if (!open) return;
    timer = setTimeout(() => {
      working = work().finally(() => {
        working = undefined;
      });
    }, pause);
    timer.unref();
  }

  function nextDue(): number[] {
    const asked = [...wanted].slice(0, lookedAt);
    const due = readers.kinDue(isFilling() ? Math.min(asked.length, together) : together, asked);
    const last = asked.findLastIndex((id) => due.includes(id));
    // Those beyond wait for the next turn; where none is due, their kin are kept already or never will be.
    for (const id of last < 0 ? asked : asked.slice(0, last + 1)) wanted.delete(id);
    return due;
  }

  async function work(): Promise<void> {
    news = false;
    const due = nextDue();
    if (due.length === 0) {
      wanted.clear();
      if (isFilling()) wakeIn(quiet);
      return;
    }
    const began = performance.now();
    try {
      const renewed = await index.keepKin(await readers.kinToKeep(due));
      clock.tick(renewed.map(dependency.kin));
    } catch {
      // The thread or the index behind it is gone, which whoever reads or writes next is told.
      return;
    }
    const pause = load() < busy ? 0 : rest * (performance.now() - began);
    wakeIn(news && wanted.size === 0 ? quiet : pause);
  }

  const stop = clock.onTick((tags) => {
    if (tags && !tags.has(dependency.found)) return;
    news = true;
    if (!working && wanted.size === 0) wakeIn(quiet);
  });
  wakeIn(quiet);

  return {
    want(articleId) {
      const [longest] = wanted;
      if (wanted.size >= mostWanted && longest !== undefined) wanted.delete(longest);
      wanted.add(articleId);
      if (!working && wanted.size === 1) wakeIn(0);
    },
    async close() {
      open = false;
      stop();
      clearTimeout(timer);
      await working;
    },
  };
}

/** The main thread's own reading: requests, pages and commits all pass there, searches too. */
function mainThreadLoad(): () => number {
  let last = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, last);
    last = now;
    return utilization;
  };
}
