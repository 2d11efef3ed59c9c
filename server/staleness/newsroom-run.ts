import { type Chance, chanceOf, pick } from '#root/lib/cover-art/chance.ts';
import { locales } from '#root/lib/domain/locale.ts';
import { openReadership } from '#root/lib/readership/readership.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import type { Store } from '#root/lib/store/port.ts';
import { isStoreError } from '#root/lib/store/store-error.ts';
import { type Deed, hour, minute, second } from './deed.ts';
import { houseDeeds } from './house-deeds.ts';
import { foundedAt } from './paper.ts';
import { type Page, readerPages } from './reader-pages.ts';
import { storyDeeds } from './story-deeds.ts';

/** A newsroom at work, the same for the same seed. */
export type Newsroom = {
  store: Store;
  chance: Chance;
  now: () => number;
  /** Does something and waits until it is acknowledged, or lets time pass. Tells what, and the stories it was about. */
  step: () => Promise<{ deed: string; about: readonly number[] }>;
  /** Every page that there is at the moment. */
  pages: () => Page[];
  /** Some of them, those of the stories in question first. */
  somePages: (count: number, about: readonly number[]) => Page[];
};

/** What a test does instead of waiting: lets everything that waits for a timer go on. */
export type PassTimers = () => Promise<void>;

/**
 * Opens the newsroom of this store and makes it this process's own (see `runtime`).
 * @param instant the readers' now, in milliseconds since the epoch
 */
export async function openNewsroom(
  store: Store,
  seed: number,
  passTimers: PassTimers,
  instant = foundedAt,
): Promise<Newsroom> {
  const chance = chanceOf(seed);
  const now = () => instant;
  const shared = runtime();
  shared.store = store;
  shared.now = now;
  shared.secret = Buffer.alloc(32, 1);
  const readership = await openReadership({ load: async () => [], append: async () => undefined }, now);
  readership.onChange(() => store.clock.tick(locales.map(dependency.mostRead)));
  shared.readership = readership;

  const deeds: [string, Deed][] = Object.entries({ ...storyDeeds, ...houseDeeds });
  const view = async (id: number) => {
    const seen = readership.view(id);
    await passTimers();
    await seen;
  };

  /** To a moment hence, most often; sometimes to the very instant at which something falls due, or just before it. */
  async function wait(): Promise<string> {
    const due = await store.reads.nextPublication(now());
    const bars = await Promise.all(locales.map((locale) => store.get('breaking', `breaking-${locale}`)));
    const ends = bars.flatMap((bar) => (bar ? Date.parse(bar.until) : []));
    const instants = [...ends, ...(due === undefined ? [] : [due])].filter((at) => at > now());
    const soon = now() + pick(chance, [second, 20 * second, 2 * minute, 15 * minute, hour, 9 * hour]);
    instant = chance() < 0.6 && instants.length > 0 ? pick(chance, instants) - (chance() < 0.3 ? 1 : 0) : soon;
    return `it becomes ${new Date(instant).toISOString()}`;
  }

  return {
    store,
    chance,
    now,
    async step() {
      if (chance() < 0.2) return { deed: await wait(), about: [] };
      const [name, deed] = pick(chance, deeds);
      try {
        return { deed: name, about: await deed({ store, now, chance, view }) };
      } catch (error) {
        if (!isStoreError(error, 'invalid')) throw error;
        return { deed: `${name}: refused`, about: [] };
      }
    },
    pages: () => readerPages(now()),
    somePages(count, about) {
      const all = readerPages(now());
      const theirs = all.filter(({ address }) => about.some((id) => address.endsWith(`/${id}`)));
      const others = Array.from({ length: count }, () => pick(chance, all));
      return [...new Set([...theirs.slice(0, 4), ...others])];
    },
  };
}
