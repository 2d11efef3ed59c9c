import { articleStates } from '#root/lib/domain/article.ts';
import type { Store } from '#root/lib/store/port.ts';

const window = 500;

/** The numbers of all stories of any state, ascending. Those that are written meanwhile may be missing. */
export async function storyNumbers(store: Store, pace: () => Promise<void> | undefined): Promise<number[]> {
  const filter = { states: articleStates, now: Number.MAX_SAFE_INTEGER };
  const numbers = new Set<number>();
  // What is published while we read moves the others on: a number may come twice, none is passed over.
  for (let offset = 0, more = true; more; offset += window) {
    const { items } = await store.reads.articles(filter, { offset, limit: window });
    for (const { id } of items) numbers.add(id);
    more = items.length === window;
    await pace();
  }
  return [...numbers].sort((one, other) => one - other);
}
