import type { ReadStory } from './import-batch.ts';
import type { ImportLine } from './import-line.ts';
import type { Feed } from './import-stories.ts';

/** Stories that are stored together, and how much text at most: bounds the memory. */
const batchStories = 250;
const batchCharacters = 4 * 1024 * 1024;

/** Gathers stories until there are enough to be stored together. Stories of one batch have distinct ids. */
export type Batches = {
  /**
   * @param weight characters that the story holds in memory
   * @param onAdd called once the story belongs to the batch that is gathered now
   */
  add(number: number, line: ImportLine, weight: number, onAdd?: () => void): Promise<void>;
  flush(): Promise<void>;
};

/** @param around called before a batch is stored and after it */
export function createBatches(feed: Feed, around: { before(): Promise<void>; after(): Promise<void> }): Batches {
  let stories: ReadStory[] = [];
  let characters = 0;

  async function flush(): Promise<void> {
    await around.before();
    await feed.write(stories);
    stories = [];
    characters = 0;
    await around.after();
  }

  return {
    flush,
    async add(number, line, weight, onAdd) {
      if (stories.some(({ line: other }) => other.id === line.id)) await flush();
      stories.push({ number, line });
      onAdd?.();
      characters += weight;
      if (stories.length >= batchStories || characters >= batchCharacters) await flush();
    },
  };
}
