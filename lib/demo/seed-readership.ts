import { locales } from '#root/lib/domain/locale.ts';
import type { ViewLog } from '#root/lib/readership/view-log.ts';
import type { Store } from '#root/lib/store/port.ts';

/**
 * Invented readers for the demo's invented stories, so that its list of the most read is not empty: more for the fresh
 * and the discussed, the same on every first start.
 */
export async function seedReadership(store: Store, log: ViewLog, now: number): Promise<void> {
  await log.load(now);
  for (const locale of locales) {
    const { items } = await store.reads.articles({ now, locale }, { offset: 0, limit: 40 });
    const batch = items.map(({ id, comments }, place) => ({
      id,
      views: 20 + 30 * comments + ((id * 37) % 60) + (40 - place),
      at: now,
    }));
    await log.append(batch);
  }
}
