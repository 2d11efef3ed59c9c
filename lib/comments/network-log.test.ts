import { expect, test } from 'vitest';
import { createNetworkLog } from './network-log.ts';

const now = Date.parse('2026-11-20T12:00:00.000Z');
const minute = 60_000;

test('six in ten minutes, sixty a day', () => {
  const log = createNetworkLog();
  for (let sent = 0; sent < 6; sent += 1) {
    expect(log.isOver('n', now)).toBe(false);
    log.note('n', now);
  }
  expect(log.isOver('n', now)).toBe(true);
  expect(log.isOver('other', now)).toBe(false);
  expect(log.isOver('n', now + 10 * minute - 1)).toBe(true);
  expect(log.isOver('n', now + 10 * minute)).toBe(false);
  for (let sent = 6; sent < 60; sent += 1) log.note('n', now + sent * 10 * minute);
  expect(log.isOver('n', now + 1000 * minute)).toBe(true);
  expect(log.isOver('n', now + 24 * 60 * minute)).toBe(false);
});

test('nothing is remembered beyond a day, nor of more networks than there is room for', () => {
  const log = createNetworkLog(2);
  for (const network of ['a', 'b', 'c']) for (let sent = 0; sent < 6; sent += 1) log.note(network, now);
  expect(['a', 'b', 'c'].map((network) => log.isOver(network, now))).toEqual([false, true, true]);
});

test('work of one network waits for its turn, other networks do not wait for it', async () => {
  const log = createNetworkLog();
  const steps: string[] = [];
  const { promise: begun, resolve: finish } = Promise.withResolvers<void>();
  const first = log.inTurn('a', async () => {
    steps.push('a1 begins');
    await begun;
    steps.push('a1 ends');
    throw new Error('failed');
  });
  const second = log.inTurn('a', async () => steps.push('a2'));
  await log.inTurn('b', async () => steps.push('b'));
  finish();
  await expect(first).rejects.toThrow('failed');
  await second;
  expect(steps).toEqual(['a1 begins', 'b', 'a1 ends', 'a2']);
});

test('who sends more at once than could ever be taken is not queued', async () => {
  const log = createNetworkLog();
  let ran = 0;
  const answers = await Promise.all(
    Array.from({ length: 40 }, () =>
      log.inTurn('a', async () => {
        ran += 1;
        return true;
      }),
    ),
  );
  expect(ran).toBe(16);
  expect(answers.filter((answer) => answer === undefined)).toHaveLength(24);
  expect(await log.inTurn('a', async () => 'again')).toBe('again');
});
