import { isTagLetter, type Letter, newKey, type TagLetter } from '#root/lib/outbox/letter.ts';
import type { Outbox } from '#root/lib/outbox/open-outbox.ts';
import type { TagClock } from '#root/lib/store/tag-clock.ts';
import type { Schedule } from './delivery.ts';
import { type PurgeOptions, purgeTarget } from './purge-target.ts';

/**
 * An answer that was under way when its purge went out may be kept by the CDN after it: each purge goes out once more, so many
 * milliseconds later.
 */
export const echoMs = 10_000;

type Options = PurgeOptions & { outbox: Pick<Outbox, 'post' | 'dead' | 'mark'>; schedule: Schedule };

/**
 * The purges of a CDN, by tag. What commits tick goes through the outbox's files. Here is what comes besides: everything at the
 * start of the process (pages of another build, and whatever was lost), everything when everything ticks, the kin of stories
 * when they were found, and each purge once more.
 */
export function createPurges({ outbox, schedule, ...options }: Options) {
  const { now } = options;
  const target = purgeTarget(options);
  const echoes = new Set<string>();
  let gathered: Set<string> | 'all' | undefined;
  let failures = () => 0;
  let begun = false;

  function post(tags: TagLetter['tags']): string {
    const key = newKey();
    outbox.post({ key, at: new Date(now()).toISOString(), tags });
    return key;
  }

  /** Has the tags purged a little later, together with whatever else comes until then. */
  function postLater(tags: TagLetter['tags']): void {
    if (!gathered) {
      schedule(echoMs, () => {
        const all = gathered;
        gathered = undefined;
        if (all) echoes.add(post(all === 'all' ? 'all' : [...all]));
      });
    }
    if (tags === 'all' || gathered === 'all') gathered = 'all';
    else gathered = new Set([...(gathered ?? []), ...tags]);
  }

  return {
    target,
    /** Begins. `failed`: how often purges failed since they last went out. */
    follow(clock: TagClock, failed: () => number): void {
      failures = failed;
      post('all');
      clock.onTick((tags) => {
        if (!tags) post('all');
        else if ([...tags].every((tag) => tag.startsWith('kin:'))) postLater([...tags]);
      });
    },
    onOutcome(letters: readonly Letter[], error: string | undefined): void {
      if (error !== undefined) return;
      for (const letter of letters.filter(isTagLetter)) if (!echoes.delete(letter.key)) postLater(letter.tags);
      if (!letters.some((letter) => isTagLetter(letter) && letter.tags === 'all')) return;
      begun = true;
      // What was given up is purged with everything.
      const dead = [...outbox.dead(target.name).keys()];
      if (dead.length > 0) outbox.mark(target.name, dead, 'dropped').catch(() => undefined);
    },
    /** Whether what ticks is purged at present. */
    goOut: () => begun && failures() === 0 && outbox.dead(target.name).size === 0,
  };
}
