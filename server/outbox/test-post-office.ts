import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openOutbox } from '#root/lib/outbox/open-outbox.ts';
import { readEnvironment } from '#root/lib/runtime/environment.ts';
import { noon } from '#root/lib/store/contract/sample.ts';
import { openJsonStore } from '#root/lib/store/json/open-json-store.ts';
import { startOutbox } from './start-outbox.ts';

export type Received = { path: string; headers: IncomingHttpHeaders; body: string };
export type Answer = { status: number; headers?: Record<string, string> };

/** Somebody on this machine who takes letters: for tests. */
export async function openReceiver() {
  const received: Received[] = [];
  let atOnce = 0;
  const receiver = {
    received,
    /** How many requests were under way together at most. */
    mostAtOnce: 0,
    /** What is answered; without an answer the request hangs. */
    answer: (_request: Received): Answer | undefined => ({ status: 204 }),
    url: '',
    bodies: () => received.map(({ body }) => JSON.parse(body)),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  const server = createServer(async (request, response) => {
    atOnce += 1;
    receiver.mostAtOnce = Math.max(receiver.mostAtOnce, atOnce);
    response.on('close', () => {
      atOnce -= 1;
    });
    let body = '';
    for await (const chunk of request) body += chunk;
    const one = { path: request.url ?? '', headers: request.headers, body };
    received.push(one);
    const answer = receiver.answer(one);
    if (answer) response.writeHead(answer.status, answer.headers).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return receiver;
}

/** A clock that stands until it is moved, with timers that go off by it. */
export function createTestClock() {
  let instant = noon;
  const timers = new Set<{ at: number; job: () => void }>();
  return {
    now: () => instant,
    schedule(ms: number, job: () => void) {
      const timer = { at: instant + ms, job };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    move(ms: number): void {
      instant += ms;
      for (const timer of [...timers].filter(({ at }) => at <= instant)) {
        timers.delete(timer);
        timer.job();
      }
    },
  };
}

/** A paper with its outbox being sent. */
export async function openPostOffice(
  folder: string,
  variables: Record<string, string>,
  clock: ReturnType<typeof createTestClock>,
) {
  const outbox = await openOutbox(folder, clock.now);
  const { beside } = outbox;
  const store = await openJsonStore({ folder, now: clock.now, threads: false, keepsKin: false, beside });
  await outbox.load();
  const running = await startOutbox({
    ...{ outbox, store, now: clock.now, schedule: clock.schedule, random: () => 1 },
    environment: readEnvironment({ NODE_ENV: 'test', DATA_DIR: folder, ...variables }),
    siteUrl: 'https://paper.example',
    log: { warn: () => undefined, error: () => undefined },
  });
  await running.idle();
  return {
    outbox,
    store,
    running,
    /** Lets time pass, and what it brings about happen. */
    async pass(ms: number): Promise<void> {
      clock.move(ms);
      await running.idle();
    },
    async close(): Promise<void> {
      await running.close();
      await store.close();
    },
  };
}
