import { beforeAll, expect, test } from 'vitest';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { pendingSign, readPendingSign } from './pending-sign.ts';

const now = Date.parse('2026-11-20T12:00:00.000Z');
const day = 86_400_000;

beforeAll(() => {
  runtime().secret = Buffer.alloc(32, 7);
});

test('the writer’s address is good for thirty days', () => {
  const sign = pendingSign('c1', now);
  expect(readPendingSign(sign, now)).toBe('c1');
  expect(readPendingSign(sign, now + 30 * day)).toBe('c1');
  expect(readPendingSign(sign, now + 31 * day)).toBeUndefined();
});

test('nobody makes one for another comment or another time', () => {
  const [id, until, mark] = pendingSign('c1', now).split('.');
  const forged = [
    '',
    'c1',
    `c2.${until}.${mark}`,
    `${id}.${Number(until) + 1}.${mark}`,
    `${id}.${until}.`,
    `${id}.${until}`,
  ];
  for (const sign of forged) expect(readPendingSign(sign, now)).toBeUndefined();
});
