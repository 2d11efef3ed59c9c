import { dependency } from '#root/lib/store/dependency.ts';
import type { Commit, Store } from '#root/lib/store/port.ts';
import type { Lessons } from './lessons.ts';

/** The store, with `lessons` following every commit that writes comments, and every change of them by other hands. */
export function followDecisions<S extends Store>(store: S, lessons: Lessons): S {
  // Whatever else an engine's commit takes goes on to it, as bulk writing does.
  const commitAsTold = store.commit as (asked: Commit, ...told: unknown[]) => ReturnType<Store['commit']>;
  let own = 0;
  store.clock.onTick((tags) => {
    if (own === 0 && (!tags || tags.has(dependency.comments))) lessons.startAnew();
  });
  const commit = async (asked: Commit, ...told: unknown[]) => {
    if (!asked.writes.some(({ collection }) => collection === 'comment')) return commitAsTold(asked, ...told);
    own += 1;
    try {
      const result = await commitAsTold(asked, ...told);
      lessons.follow(asked.writes);
      return result;
    } finally {
      own -= 1;
    }
  };
  return Object.assign(Object.create(store) as S, { commit });
}
