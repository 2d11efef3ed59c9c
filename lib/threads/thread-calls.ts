import { setFlagsFromString } from 'node:v8';
import { parentPort, type ResourceLimits, Worker } from 'node:worker_threads';

/** Told of while a call is being worked on. */
export type Report = (report: never) => void;
type Call = (...given: never[]) => unknown;
/** What a thread does for another one, by name; the last thing given may be a report. */
export type Calls<C> = { [K in keyof C]: Call };
type Given<F extends Call> = Parameters<F> extends [...infer Copied, Report] ? Copied : Parameters<F>;
type Told<F extends Call> = Parameters<F> extends [...unknown[], infer Told extends Report] ? Told : never;

type Question = { number: number; name: string; given: unknown[] };
type Answer = { number: number } & (
  | { kind: 'done'; value: unknown }
  | { kind: 'report'; value: unknown }
  | { kind: 'failed'; message: string }
);

export type Thread<C extends Calls<C>> = {
  /** Calls by name what the thread offers; calls begin in the order they are made. @throws Error also where it died */
  ask<K extends keyof C & string>(name: K, given: Given<C[K]>, report?: Told<C[K]>): Promise<Awaited<ReturnType<C[K]>>>;
  end(): Promise<void>;
};

/**
 * The most that the young space of a thread's heap may grow to, in MiB. The process's own flag is for its main thread, which
 * draws pages: V8 reads it whenever a heap is made, and would give every thread as much.
 */
const youngSpace = 4;

/** Starts a thread that answers by `answerCalls`. */
export function startThread<C extends Calls<C>>(program: URL, resourceLimits?: ResourceLimits): Thread<C> {
  setFlagsFromString(`--max-semi-space-size=${youngSpace}`);
  const worker = new Worker(program, { resourceLimits });
  const waiting = new Map<number, { resolve(value: never): void; reject(error: Error): void; report?: Report }>();
  let last = 0;
  let dead: Error | undefined;

  const fail = (error: Error) => {
    dead = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => fail(new Error('the thread has ended')));
  worker.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.number);
    if (answer.kind === 'report') return asked?.report?.(answer.value as never);
    waiting.delete(answer.number);
    if (answer.kind === 'done') asked?.resolve(answer.value as never);
    else asked?.reject(new Error(answer.message));
  });

  return {
    ask(name, given, report) {
      if (dead) return Promise.reject(dead);
      last += 1;
      const question: Question = { number: last, name, given };
      return new Promise((resolve, reject) => {
        waiting.set(question.number, { resolve, reject, report });
        worker.postMessage(question);
      });
    },
    end: async () => void (await worker.terminate()),
  };
}

/** Answers the calls of the thread that started this one. */
export function answerCalls<C extends Calls<C>>(calls: C): void {
  const answer = (message: Answer) => parentPort?.postMessage(message);

  async function work({ number, name, given }: Question): Promise<unknown> {
    const call = calls[name as keyof C] as Call;
    return (call as (...given: unknown[]) => unknown)(...given, (value: unknown) =>
      answer({ number, kind: 'report', value }),
    );
  }

  parentPort?.on('message', (question: Question) => {
    const { number } = question;
    work(question).then(
      (value) => answer({ number, kind: 'done', value }),
      (error: unknown) =>
        answer({ number, kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
    );
  });
}
