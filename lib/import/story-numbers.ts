import type { BulkStore } from './bulk-store.ts';

/** The numbers of stories by source id, those included that the index does not know yet. */
export type StoryNumbers = {
  of(sourceId: string): Promise<number | undefined>;
  note(sourceId: string, id: number): void;
  /** To be awaited between batches: keeps the index from falling too far behind. */
  settle(): Promise<void>;
};

/** So many stories may be stored and not indexed: bounds the memory, here and in the index's queue. */
const mostAhead = 5_000;

export function createStoryNumbers(store: BulkStore): StoryNumbers {
  const ahead = new Map<string, number>();
  return {
    of: async (sourceId) => ahead.get(sourceId) ?? (await store.reads.articleIdBySource(sourceId)),
    note: (sourceId, id) => ahead.set(sourceId, id),
    async settle() {
      if (ahead.size < mostAhead) return;
      await store.flush?.();
      ahead.clear();
    },
  };
}
