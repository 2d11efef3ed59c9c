import type { BulkStore } from './bulk-store.ts';

/** The numbers of stories by source id, those included that the index does not know yet. */
export type StoryNumbers = {
  of(sourceId: string): Promise<number | undefined>;
  note(sourceId: string, id: number): void;
  /** To be awaited between batches: keeps the index from falling too far behind. */
  settle(): Promise<void>;
};

/** Twice so many stories may be stored and not indexed: bounds the memory. */
const mostAhead = 2_500;

export function createStoryNumbers(store: BulkStore): StoryNumbers {
  let ahead = new Map<string, number>();
  /** Older ones, and when the index knows them all. */
  let behind = new Map<string, number>();
  let indexed: Promise<void> | undefined;
  return {
    of: async (sourceId) =>
      ahead.get(sourceId) ?? behind.get(sourceId) ?? (await store.reads.articleIdBySource(sourceId)),
    note: (sourceId, id) => ahead.set(sourceId, id),
    async settle() {
      if (ahead.size < mostAhead) return;
      await indexed;
      behind = ahead;
      ahead = new Map();
      indexed = store.flush?.();
    },
  };
}
