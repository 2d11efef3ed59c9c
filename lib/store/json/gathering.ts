import type { IndexChange, IndexWriter } from '../sqlite/writer.ts';

/** Changes of many groups that go into the index together. */
export type Gathering = {
  /**
   * Resolves once they can be read: when enough came together, or nothing else waits to be done.
   * @throws where one of those gathered together can not be taken in: none of them is there then
   */
  add(changes: readonly IndexChange[]): Promise<void>;
  /** Lets what was gathered be read: to be called before anything else is done with the index. */
  settle(): void;
};

/** Documents that go into the index together: FTS5 writes their words out once, and has less to merge later. */
const enough = 1024;

/** @param writer whichever writes the index at the moment */
export function createGathering(writer: () => Pick<IndexWriter, 'gather' | 'settle'>): Gathering {
  let waiting: { resolve(): void; reject(error: unknown): void }[] = [];
  let documents = 0;
  let idle: NodeJS.Immediate | undefined;

  function answer(failure?: { error: unknown }): void {
    const answered = waiting;
    waiting = [];
    documents = 0;
    clearImmediate(idle);
    idle = undefined;
    for (const { resolve, reject } of answered) {
      if (failure) reject(failure.error);
      else resolve();
    }
  }

  function settle(): void {
    if (waiting.length === 0) return;
    try {
      writer().settle();
      answer();
    } catch (error) {
      answer({ error });
    }
  }

  return {
    settle,
    add: (changes) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        documents += changes.length;
        try {
          writer().gather(changes);
        } catch (error) {
          answer({ error });
          return;
        }
        // What came meanwhile is taken first: a thread looks at its messages before this.
        idle ??= setImmediate(settle);
        if (documents >= enough) settle();
      }),
  };
}
