import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { expect, request as requests, test } from '@playwright/test';
import { formFields } from './commented-story.ts';
import { story, storyPath } from './newsroom-pages.ts';
import { type OwnServer, startOwnServer } from './own-server.ts';
import { runProgram } from './program.ts';

const writers = 16;
/** Comments taken before the paper is told to stop. */
const enough = 60;

let server: OwnServer;

test.beforeAll(async () => {
  server = await startOwnServer();
});
test.afterAll(async () => {
  server.process.kill('SIGKILL');
  await rm(server.folder, { recursive: true, force: true });
});

test('a paper that is stopped under load loses no comment that it took', async () => {
  test.setTimeout(60_000);
  const asking = await requests.newContext({ baseURL: server.url });
  const address = await storyPath(asking, story.ar.words, story.ar.sourceId);
  const fields = await formFields(asking, address);
  const id = /\/articles\/(\d+)\//.exec(address)?.[1] ?? '';
  const taken: string[] = [];
  const ended = once(server.process, 'exit') as Promise<[number | null]>;
  let sent = 0;
  let stopped = 0;
  let stoppedAt = 0;
  let closedDoor = false;

  /** Sends one comment from a network and by a writer of its own. */
  async function comment(): Promise<void> {
    sent += 1;
    const [at, text] = [sent, `تعليق قبل الإغلاق رقم ${sent}.`];
    const form = new FormData();
    const typed = { comment: text, author: `قارئ ${at}`, email: `reader${at}@example.org` };
    for (const [name, value] of Object.entries({ ...fields, ...typed })) form.set(name, value);
    const headers = { 'x-forwarded-for': `10.${at >> 8}.${at & 255}.1` };
    const answer = await fetch(server.url + address, { method: 'POST', body: form, headers, redirect: 'manual' });
    await answer.arrayBuffer();
    expect([303, 503]).toContain(answer.status);
    if (answer.status === 303) taken.push(text);
  }

  async function untilClosed(act: () => Promise<void>): Promise<void> {
    while (!closedDoor) {
      try {
        await act();
      } catch (error) {
        // The connection was refused or cut: whatever was on it was not acknowledged.
        if (!(error instanceof TypeError)) throw error;
        closedDoor = true;
      }
      if (taken.length >= enough && stopped === 0) {
        stopped = taken.length;
        stoppedAt = performance.now();
        server.process.kill('SIGTERM');
      }
    }
  }

  const read = async () => {
    await (await fetch(server.url + address)).arrayBuffer();
  };
  const acts = [...Array.from({ length: writers }, () => comment), read, read];
  await Promise.all(acts.map((act) => untilClosed(act)));
  const [code] = await ended;
  expect(code).toBe(0);
  // Nobody had to be cut off, which is done after seven seconds.
  expect(performance.now() - stoppedAt).toBeLessThan(6_500);
  // It was in the middle of things.
  expect(sent).toBeGreaterThan(stopped);
  expect(taken.length).toBeGreaterThanOrEqual(enough);

  const order = ['comments', 'list', '--article', id, '--limit', '100000'];
  const list = await runProgram('cli/main.ts', order, { DATA_DIR: server.folder });
  expect(taken.filter((text) => !list.includes(text))).toEqual([]);
  await asking.dispose();
});
