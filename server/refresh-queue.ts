type Task = () => Promise<unknown>;

/** Of the main thread's time, background renders take at most one part in this many. */
const share = 4;

/**
 * Background work of the cache, one piece at a time: renders that replace pages with old furniture (each key once, only
 * what was asked for), and the slow compression. Rests after each render so that readers keep three quarters of the thread.
 */
export function createRefreshQueue(now: () => number) {
  const waiting = new Map<string, { task: Task; since: number }>();
  const compressions: Task[] = [];
  let running = false;
  let ageMs = 0;

  async function run(): Promise<void> {
    running = true;
    for (;;) {
      const next = waiting.entries().next().value;
      if (next) {
        const [key, { task, since }] = next;
        const began = performance.now();
        await task().catch(ignore);
        // Only now: whoever asks during the render waits for this one, not for another.
        waiting.delete(key);
        ageMs = now() - since;
        await pause((performance.now() - began) * (share - 1));
        continue;
      }
      const compress = compressions.shift();
      if (!compress) break;
      await compress().catch(ignore);
    }
    running = false;
  }

  function wake(): void {
    if (!running) void run();
  }

  return {
    ask(key: string, task: Task): void {
      if (waiting.has(key)) return;
      waiting.set(key, { task, since: now() });
      wake();
    },
    compress(task: Task): void {
      if (compressions.length < 1000) compressions.push(task);
      wake();
    },
    /** How long the last refreshed page had been asked for with old furniture. */
    lastAgeMs: () => ageMs,
  };
}

/** A failed refresh leaves the entry as it is: the next reader asks again, and the render itself reports the error. */
function ignore(): undefined {
  return undefined;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
