import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { noon } from '../contract/sample.ts';
import { isStoreError } from '../store-error.ts';
import { liveOwner, readLock, takeLock } from './lock.ts';
import { openJsonStore } from './open-json-store.ts';
import { ownIdentity } from './process-identity.ts';
import { temporaryFolder } from './temporary-folder.ts';

const refusalOf = (opening: Promise<unknown>) =>
  opening.then(
    () => undefined,
    (error: unknown) => error,
  );

function writeLock(folder: string, owner: object): string {
  const file = path.join(folder, 'lock');
  writeFileSync(file, JSON.stringify({ ...ownIdentity(), since: '2026-01-01T00:00:00.000Z', token: 'old', ...owner }));
  return file;
}

test('a second opening is refused and told who has the store', async () => {
  const folder = temporaryFolder();
  const first = await openJsonStore({ folder, now: () => noon, threads: false });
  const refused = await refusalOf(openJsonStore({ folder, threads: false }));
  expect(isStoreError(refused, 'locked')).toBe(true);
  expect(refused).toMatchObject({ subject: expect.stringContaining(`pid ${process.pid}`) });
  expect(refused).toMatchObject({ subject: expect.stringContaining('2026-11-20T12:00:00.000Z') });
  await first.close();
  await (await openJsonStore({ folder, threads: false })).close();
  expect(await readLock(folder)).toBeUndefined();
});

test('a second process is refused while the first runs, and takes over when it is killed', async () => {
  const folder = temporaryFolder();
  const opener = new URL('./crash/writer.ts', import.meta.url);
  const first = spawn(process.execPath, [opener.pathname, folder, '1'], { stdio: ['pipe', 'pipe', 'inherit'] });
  first.stdin.write('go\n');
  await once(first.stdout, 'data');
  const refused = await refusalOf(openJsonStore({ folder, threads: false }));
  expect(refused).toMatchObject({ code: 'locked', subject: expect.stringContaining(`pid ${first.pid}`) });
  const gone = once(first, 'close');
  first.kill('SIGKILL');
  await gone;
  const second = await openJsonStore({ folder, threads: false });
  expect(second.lock?.owner.pid).toBe(process.pid);
  await second.close();
});

test('the process that was given the number of a dead owner is not taken for it', async () => {
  const folder = temporaryFolder();
  writeLock(folder, { started: 'another-boot/17' });
  expect(await liveOwner(folder)).toBeUndefined();
  const lock = await takeLock(folder, noon);
  expect((await liveOwner(folder))?.token).toBe(lock.owner.token);
  await lock.release();
});

test('an owner on another machine holds the store as long as it renews its lock', async () => {
  const folder = temporaryFolder();
  const file = writeLock(folder, { host: 'elsewhere', pid: 1 });
  expect(await refusalOf(takeLock(folder, noon))).toMatchObject({ code: 'locked' });
  utimesSync(file, 1, 1);
  await (await takeLock(folder, noon)).release();
});

test('of many who take over a dead lock at once one gets it', async () => {
  const folder = temporaryFolder();
  writeLock(folder, { started: 'another-boot/17' });
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(folder, noon)));
  const taken = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  expect(taken).toHaveLength(1);
  await taken[0]?.release();
});

test('the lock tells the command line where the owner listens', async () => {
  const folder = temporaryFolder();
  const store = await openJsonStore({ folder, threads: false });
  await store.lock?.describe({ socket: '/tmp/naba.sock' });
  expect(await liveOwner(folder)).toMatchObject({ pid: process.pid, socket: '/tmp/naba.sock' });
  expect(JSON.parse(readFileSync(path.join(folder, 'lock'), 'utf8')).socket).toBe('/tmp/naba.sock');
  await store.close();
});

test('what is no lock holds nobody up', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'lock'), 'torn');
  await (await takeLock(folder, noon)).release();
});
