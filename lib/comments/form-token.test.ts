import { beforeAll, expect, test } from 'vitest';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { freshToken, judgeToken, pageToken, pageTokenEnd } from './form-token.ts';

const now = Date.parse('2026-11-20T12:00:00.000Z');
const hour = 3_600_000;
const day = 24 * hour;

beforeAll(() => {
  runtime().secret = Buffer.alloc(32, 7);
});

test('a page’s token lives as long as a kept page may, and two nights on an open screen', () => {
  const token = pageToken(17, now);
  const replaced = pageTokenEnd(17, now);
  expect(pageToken(17, replaced - 1)).toBe(token);
  expect(pageToken(17, replaced)).not.toBe(token);
  expect(replaced).toBeGreaterThan(now);
  expect(replaced - now).toBeLessThanOrEqual(day);
  for (const instant of [now, replaced - 1, replaced + day, replaced + 2 * day - 1]) {
    expect(judgeToken(token, 17, instant)).toBe('page');
  }
  expect(judgeToken(token, 17, replaced + 2 * day)).toBe('invalid');
  expect(judgeToken(token, 17, now - 2 * day)).toBe('invalid');
});

test('stories do not all change their tokens at one instant', () => {
  const ends = new Set(Array.from({ length: 200 }, (_, id) => pageTokenEnd(id + 1, now)));
  expect(ends.size).toBeGreaterThan(190);
});

test('a fetched token tells whether there was time to write', () => {
  const token = freshToken(17, now);
  expect(judgeToken(token, 17, now)).toBe('hasty');
  expect(judgeToken(token, 17, now + 2_499)).toBe('hasty');
  expect(judgeToken(token, 17, now + 2_500)).toBe('fresh');
  expect(judgeToken(token, 17, now + day)).toBe('fresh');
  expect(judgeToken(token, 17, now + day + 1)).toBe('invalid');
  expect(judgeToken(token, 17, now - 1)).toBe('invalid');
});

test('a token is good for its own story only, and for nobody who makes one up', () => {
  const [page, fresh] = [pageToken(17, now), freshToken(17, now)];
  for (const token of [page, fresh]) expect(judgeToken(token, 18, now + hour)).toBe('invalid');
  const [, number, mark] = page.split('.');
  const forged = ['', 'p', 'p..', `p.${number}.`, `f.${number}.${mark}`, `p.${Number(number) + 1}.${mark}`, `x${page}`];
  for (const token of [...forged, fresh.replace('f.', 'p.'), `p.-1.${mark}`, `p.1e3.${mark}`]) {
    expect(judgeToken(token, 17, now)).toBe('invalid');
  }
});

test('another newsroom’s tokens are worth nothing here', () => {
  const token = pageToken(17, now);
  runtime().secret = Buffer.alloc(32, 8);
  expect(judgeToken(token, 17, now)).toBe('invalid');
  runtime().secret = Buffer.alloc(32, 7);
});
