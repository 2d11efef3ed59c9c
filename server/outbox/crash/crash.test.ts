import { spawn } from 'node:child_process';
import { once } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { checkOutbox } from '#root/lib/outbox/check-outbox.ts';
import { memoryFolder } from '#root/lib/store/json/temporary-folder.ts';
import { createTestClock, openPostOffice, openReceiver } from '../test-post-office.ts';

type Receiver = Awaited<ReturnType<typeof openReceiver>>;
const program = path.resolve(import.meta.dirname, 'killed-paper.ts');

/** Runs the paper until it has published so many stories, or the receiver says so, and kills it. @returns the stories */
async function publishUntilKilled(folder: string, receiver: Receiver, most: number, kill?: AbortSignal) {
  const env = { ...process.env, NODE_COMPILE_CACHE: path.join(os.tmpdir(), 'naba-compile-cache') };
  const child = spawn(process.execPath, [program, folder, receiver.url], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  const published: number[] = [];
  kill?.addEventListener('abort', () => child.kill('SIGKILL'));
  createInterface({ input: child.stdout }).on('line', (line) => {
    published.push(Number(line));
    if (published.length >= most) child.kill('SIGKILL');
  });
  const [, signal] = await closed;
  expect(signal).toBe('SIGKILL');
  return published;
}

/** Opens the paper after the crash, and lets everything be sent. */
async function restart(folder: string, receiver: Receiver) {
  const clock = createTestClock();
  const office = await openPostOffice(folder, { CDN_PURGE_URL: `${receiver.url}/purge` }, clock);
  await office.pass(60_000);
  const figures = office.running.figures();
  await office.close();
  expect(figures.map(({ waiting }) => waiting)).toEqual(figures.map(() => 0));
  expect((await checkOutbox(folder)).findings).toEqual([]);
}

function toldOf(receiver: Receiver): Set<number> {
  const pushed = receiver.received.filter((one) => one.path === '/push');
  return new Set(pushed.map(({ body }) => JSON.parse(body).story.id as number));
}

test('what was committed and not sent before SIGKILL is sent after the restart', { timeout: 60_000 }, async () => {
  const folder = memoryFolder();
  const receiver = await openReceiver();
  try {
    // Nobody answers: nothing can be sent while the first process lives, but for the purge of its beginning.
    receiver.answer = ({ path: at, body }) =>
      at === '/purge' && body.includes('purge_everything') ? { status: 200 } : undefined;
    const published = await publishUntilKilled(folder, receiver, 8);
    expect(toldOf(receiver).size).toBeLessThanOrEqual(1);
    receiver.received.length = 0;
    receiver.answer = () => ({ status: 200 });
    await restart(folder, receiver);
    const told = toldOf(receiver);
    for (const id of published) expect(told).toContain(id);
    const purges = receiver.received.filter((one) => one.path === '/purge').map(({ body }) => JSON.parse(body));
    expect(purges[0]).toEqual({ purge_everything: true });
  } finally {
    await receiver.close();
  }
});

test('killed again and again while it sends, it tells of every story at least once', { timeout: 120_000 }, async () => {
  const folder = memoryFolder();
  const receiver = await openReceiver();
  const published: number[] = [];
  try {
    for (let round = 0; round < 8; round += 1) {
      const kill = new AbortController();
      let pushes = 0;
      receiver.answer = ({ path: at }) => {
        if (at !== '/push') return { status: 200 };
        pushes += 1;
        if (pushes < 3 + round) return { status: 200 };
        // Taken, but the sender will never know.
        kill.abort();
        return undefined;
      };
      published.push(...(await publishUntilKilled(folder, receiver, 1000, kill.signal)));
    }
    receiver.answer = () => ({ status: 200 });
    await restart(folder, receiver);
  } finally {
    await receiver.close();
  }
  expect(published.length).toBeGreaterThan(8);
  const told = toldOf(receiver);
  for (const id of published) expect(told).toContain(id);
  // The same letter has the same id however often it comes.
  const ids = new Map<number, Set<unknown>>();
  for (const { path: at, headers, body } of receiver.received) {
    if (at !== '/push') continue;
    const { id } = JSON.parse(body).story;
    ids.set(id, (ids.get(id) ?? new Set()).add(headers['naba-delivery']));
  }
  for (const keys of ids.values()) expect(keys.size).toBe(1);
});
