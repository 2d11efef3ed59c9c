/** Something to be done alone, between groups. */
type Job = { job: () => Promise<void> };

export type WorkQueue<T> = {
  /** Adds to the next group. */
  add(item: T): void;
  /** Runs when everything before it is done, with nothing beside it. */
  alone<R>(job: () => Promise<R>): Promise<R>;
};

/**
 * Turns items that arrive while a group is being worked on into the next group, in the order of their coming.
 * @param work must not throw: it answers to each item itself
 * @param most how many of the items waiting, counted from the first, may make one group
 */
export function createWorkQueue<T>(
  work: (group: T[]) => Promise<void>,
  most: (waiting: readonly (T | Job)[]) => number,
): WorkQueue<T> {
  const waiting: (T | Job)[] = [];
  let running = false;
  const isJob = (entry: T | Job): entry is Job => typeof entry === 'object' && entry !== null && 'job' in entry;

  async function run(): Promise<void> {
    // Let everything that comes in the same turn of the loop into the first group.
    await Promise.resolve();
    for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
      if (isJob(first)) {
        waiting.shift();
        await first.job();
        continue;
      }
      const nextJob = waiting.findIndex(isJob);
      const size = Math.min(most(waiting), nextJob === -1 ? waiting.length : nextJob);
      await work(waiting.splice(0, size) as T[]);
    }
    running = false;
  }

  const push = (entry: T | Job) => {
    waiting.push(entry);
    if (running) return;
    running = true;
    void run();
  };

  return {
    add: push,
    alone: (job) => new Promise((resolve, reject) => push({ job: () => job().then(resolve, reject) })),
  };
}
