/**
 * The clock that tells whether something made from stored data is still true. Every commit ticks the tags of what it
 * changed; whatever was made after reading `r` from tags T holds as long as no tag of T ticked after `r`.
 */
export type TagClock = {
  /** The current reading: take it before the first read of what you make. */
  reading(): number;
  tick(tags: Iterable<string>): number;
  /** Ticks every tag there is or will be (after a bulk change or a rebuild). */
  tickAll(): number;
  /** The reading of the tag's last tick, 0 where it never ticked. */
  lastTick(tag: string): number;
  /** Called after each tick with the tags (`undefined`: all of them). Returns the way to stop it. */
  onTick(listener: (tags: ReadonlySet<string> | undefined, reading: number) => void): () => void;
};

/** More remembered tags than this fold into one tick of everything, so that a bulk import can not fill the memory. */
const rememberedTags = 200_000;

export function createTagClock(): TagClock {
  let now = 1;
  let floor = 0;
  let ticks = new Map<string, number>();
  const listeners = new Set<(tags: ReadonlySet<string> | undefined, reading: number) => void>();
  const announce = (tags: ReadonlySet<string> | undefined) => {
    for (const listener of listeners) listener(tags, now);
  };

  const clock: TagClock = {
    reading: () => now,
    tick(tags) {
      const touched = new Set(tags);
      if (touched.size === 0) return now;
      if (ticks.size + touched.size > rememberedTags) return clock.tickAll();
      now += 1;
      for (const tag of touched) ticks.set(tag, now);
      announce(touched);
      return now;
    },
    tickAll() {
      now += 1;
      floor = now;
      // Emptying a large one would hold the thread.
      ticks = new Map();
      announce(undefined);
      return now;
    },
    lastTick: (tag) => ticks.get(tag) ?? floor,
    onTick(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return clock;
}
