import { dependency } from '../dependency.ts';
import type { TagClock } from '../tag-clock.ts';
import type { IndexReaders } from './index-readers.ts';
import type { RenewableIndex } from './renewable-index.ts';

type KeepKinOptions = {
  index: Pick<RenewableIndex, 'keepKin'>;
  readers: Pick<IndexReaders, 'kinDue' | 'kinToKeep'>;
  clock: TagClock;
};

/** Milliseconds without news before kin are looked for: an import, whose groups come some 300 ms apart, has the machine to itself. */
const quiet = 1000;
/** It rests so many times as long as it worked: the machine is the readers'. */
const rest = 3;

/** Finds the kin of stories after they or their neighbours came, changed or went, one after the other, and keeps them. */
export function keepKin({ index, readers, clock }: KeepKinOptions): { close(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> | undefined;
  let news = false;
  let open = true;

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

  async function work(): Promise<void> {
    news = false;
    const id = readers.kinDue();
    if (id === undefined) return;
    const began = performance.now();
    try {
      const found = await readers.kinToKeep(id);
      if (found && (await index.keepKin(id, found))) clock.tick([dependency.kin(id)]);
    } catch {
      // The thread or the index behind it is gone, which whoever reads or writes next is told.
      return;
    }
    wakeIn(news ? quiet : rest * (performance.now() - began));
  }

  const stop = clock.onTick((tags) => {
    if (tags && !tags.has(dependency.found)) return;
    news = true;
    if (!working) wakeIn(quiet);
  });
  wakeIn(quiet);

  return {
    async close() {
      open = false;
      stop();
      clearTimeout(timer);
      await working;
    },
  };
}
