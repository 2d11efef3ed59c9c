import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#root/lib/store/json/temporary-folder.ts';
import { idleMs, isRecent, longestMs, recentMs, secondFactorMs, touchEveryMs } from './session.ts';
import { openSessions } from './sessions.ts';

const now = Date.parse('2026-11-23T08:00:00Z');
const device = { accountId: 'u-layla', stage: 'whole', method: 'password', agent: 'x', network: 'k' } as const;

test('a session is known by its token only, of which the disk has a hash, and outlives a restart', async () => {
  const folder = temporaryFolder();
  const { token, session } = await (await openSessions(folder)).begin(device, now);
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  const files = await readdir(path.join(folder, 'sessions'));
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, 'sessions', file), 'utf8')));
  expect(texts.join('')).not.toContain(token);
  const again = await openSessions(folder);
  expect(again.find(token, now)).toEqual(session);
  for (const forged of [session.id, session.tokenHash, `${token}x`, token.slice(1), '']) {
    expect(again.find(forged, now)).toBeUndefined();
  }
});

test('it ends without use, and some day in any case', async () => {
  const sessions = await openSessions(temporaryFolder());
  const { token } = await sessions.begin(device, now);
  expect(sessions.find(token, now + idleMs - 1)).toBeDefined();
  expect(sessions.find(token, now + idleMs)).toBeUndefined();
  for (let at = now; at < now + longestMs; at += idleMs / 2) {
    const session = sessions.find(token, at);
    if (session) await sessions.touch(session, at);
  }
  expect(sessions.find(token, now + longestMs - 1)).toBeDefined();
  expect(sessions.find(token, now + longestMs)).toBeUndefined();
});

test('half a session waits ten minutes for the second factor and is in no list', async () => {
  const sessions = await openSessions(temporaryFolder());
  const { token } = await sessions.begin({ ...device, stage: 'second-factor' }, now);
  expect(sessions.of('u-layla', now)).toEqual([]);
  expect(sessions.find(token, now + secondFactorMs)).toBeUndefined();
});

test('its last use is written now and then, its proof when it is given', async () => {
  const sessions = await openSessions(temporaryFolder());
  const { token, session } = await sessions.begin(device, now);
  await sessions.touch(session, now + touchEveryMs - 1);
  expect(sessions.find(token, now)?.usedAt).toBe(session.usedAt);
  await sessions.touch(session, now + touchEveryMs);
  expect(sessions.find(token, now)?.usedAt).not.toBe(session.usedAt);
  expect(isRecent(session, now + recentMs - 1)).toBe(true);
  expect(isRecent(session, now + recentMs)).toBe(false);
  await sessions.prove(session.id, now + recentMs);
  const proved = sessions.find(token, now);
  expect(proved && isRecent(proved, now + recentMs)).toBe(true);
});

test('devices are listed, signed out one by one or all but one, and swept when over', async () => {
  const folder = temporaryFolder();
  const sessions = await openSessions(folder);
  const made = await Promise.all([0, 1, 2].map((at) => sessions.begin(device, now + at)));
  const [first, second, third] = made;
  await sessions.begin({ ...device, accountId: 'u-other' }, now);
  expect(sessions.of('u-layla', now)).toHaveLength(3);
  await sessions.end(first?.session.id ?? '');
  expect(sessions.find(first?.token ?? '', now)).toBeUndefined();
  expect(await sessions.endAll('u-layla', third?.session.id)).toBe(1);
  expect(sessions.find(second?.token ?? '', now)).toBeUndefined();
  expect(sessions.find(third?.token ?? '', now)).toBeDefined();
  await sessions.sweep(now + longestMs);
  expect(await readdir(path.join(folder, 'sessions'))).toEqual([]);
});
