import type { StoreReads } from '../port.ts';
import type { TagClock } from '../tag-clock.ts';

/**
 * `nextPublication`, asked once for each state of the store: every list of a page asks for it. What was answered at one
 * instant holds until the publication it names, unless something was written meanwhile.
 */
export function keptNextPublication(
  ask: StoreReads['nextPublication'],
  clock: Pick<TagClock, 'reading'>,
): StoreReads['nextPublication'] {
  let known: { reading: number; from: number; next: number | undefined } | undefined;
  return async (now) => {
    // Before asking: what is written meanwhile makes the answer too young for this reading, never too old.
    const reading = clock.reading();
    if (known?.reading === reading && known.from <= now && now < (known.next ?? Infinity)) return known.next;
    const next = await ask(now);
    known = { reading, from: now, next };
    return next;
  };
}
