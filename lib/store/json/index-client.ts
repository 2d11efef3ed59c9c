import { Worker } from 'node:worker_threads';
import type { IndexChange } from '../sqlite/writer.ts';
import { type IndexHost, type IndexHostOptions, openIndexHost, type SeenFile } from './index-host.ts';
import type { IndexAnswer, IndexRequest } from './index-messages.ts';
import type { Scan, ScanReport } from './index-scan.ts';

/** The index as the main thread sees it: everything takes its turn, in the order asked. */
export type IndexClient = {
  readonly maxArticleId: number;
  apply(changes: readonly IndexChange[]): Promise<void>;
  note(seen: readonly SeenFile[]): Promise<void>;
  scan(scan: Scan, report: (report: ScanReport) => void): Promise<void>;
  close(): Promise<void>;
};

/** The index on this very thread: for short-lived processes, where starting a thread costs more than the work. */
export async function openIndexHere(options: IndexHostOptions): Promise<IndexClient> {
  const host: IndexHost = openIndexHost(options);
  return {
    maxArticleId: host.maxArticleId,
    apply: async (changes) => host.apply(changes),
    note: async (seen) => host.note(seen),
    scan: host.scan,
    close: async () => host.close(),
  };
}

type Waiting = {
  resolve: (value: number | undefined) => void;
  reject: (error: Error) => void;
  report?: (report: ScanReport) => void;
};
type Question = IndexRequest extends infer R ? (R extends IndexRequest ? Omit<R, 'number'> : never) : never;

/** The index on a thread of its own. */
export async function openIndexThread(options: IndexHostOptions): Promise<IndexClient> {
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url));
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let dead: Error | undefined;

  const fail = (error: Error) => {
    dead = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => fail(new Error('the index thread has ended')));
  worker.on('message', (answer: IndexAnswer) => {
    const asked = waiting.get(answer.number);
    if (answer.kind === 'report') return asked?.report?.(answer.report);
    waiting.delete(answer.number);
    if (answer.kind === 'done') asked?.resolve(answer.value);
    else asked?.reject(new Error(answer.message));
  });

  function ask(question: Question, report?: Waiting['report']): Promise<number | undefined> {
    if (dead) return Promise.reject(dead);
    last += 1;
    const number = last;
    return new Promise((resolve, reject) => {
      waiting.set(number, { resolve, reject, report });
      worker.postMessage({ ...question, number });
    });
  }

  const maxArticleId = (await ask({ kind: 'open', options })) ?? 0;
  return {
    maxArticleId,
    apply: async (changes) => void (await ask({ kind: 'apply', changes })),
    note: async (seen) => void (await ask({ kind: 'note', seen })),
    scan: async (scan, report) => void (await ask({ kind: 'scan', scan }, report)),
    async close() {
      await ask({ kind: 'close' });
      await worker.terminate();
    },
  };
}
