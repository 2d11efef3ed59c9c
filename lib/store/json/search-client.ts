import { Worker } from 'node:worker_threads';
import type { StoreReads } from '../port.ts';
import type { HeavyReads } from '../sqlite/async-reads.ts';

export type SearchRequest = { number: number } & (
  | { kind: 'search'; given: Parameters<StoreReads['search']> }
  | { kind: 'suggest'; given: Parameters<StoreReads['suggest']> }
  | { kind: 'related'; given: Parameters<StoreReads['related']> }
);
export type SearchAnswer = { number: number; value?: unknown; fault?: string };

type Waiting = { resolve: (value: never) => void; reject: (error: Error) => void };

/** Search and related stories on a thread and connection of their own: they may take longer than a page should wait. */
export function openSearchThread(file: string): HeavyReads & { close(): Promise<void> } {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { workerData: { file } });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let dead: Error | undefined;

  const fail = (error: Error) => {
    dead = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => fail(new Error('the search thread has ended')));
  worker.on('message', ({ number, value, fault }: SearchAnswer) => {
    const asked = waiting.get(number);
    waiting.delete(number);
    if (fault === undefined) asked?.resolve(value as never);
    else asked?.reject(new Error(fault));
  });

  function ask<T>(question: Omit<SearchRequest, 'number'>): Promise<T> {
    if (dead) return Promise.reject(dead);
    last += 1;
    const number = last;
    return new Promise<T>((resolve, reject) => {
      waiting.set(number, { resolve, reject });
      worker.postMessage({ ...question, number });
    });
  }

  return {
    search: (...given) => ask({ kind: 'search', given }),
    suggest: (...given) => ask({ kind: 'suggest', given }),
    related: (...given) => ask({ kind: 'related', given }),
    close: async () => void (await worker.terminate()),
  };
}
