import type { IncomingMessage } from 'node:http';
import { beforeAll, expect, test } from 'vitest';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { createSearchLimit, searchLimit } from './search-limit.ts';

beforeAll(() => {
  runtime().secret = Buffer.alloc(32, 7);
});

let clock = 0;
const limit = () => createSearchLimit({ addressOf: (request) => String(request.headers.from), now: () => clock });
const from = (address: string) => ({ headers: { from: address } }) as unknown as IncomingMessage;

test('a network may search so often a minute, and again when time has passed', () => {
  const maySearch = limit();
  const times = (path: string, count: number) =>
    Array.from({ length: count }, () => maySearch(from('203.0.113.9'), path)).filter(Boolean).length;
  expect(times('/search', searchLimit.most + 5)).toBe(searchLimit.most);
  expect(times('/api/search', 1)).toBe(0);
  expect(times('/en/search', 1)).toBe(0);
  expect(maySearch(from('203.0.113.10'), '/search')).toBe(true);
  clock += searchLimit.withinMs / 2;
  expect(times('/search', searchLimit.most)).toBe(searchLimit.most / 2);
});

test('households of IPv6 are one network, and suggestions cost a fifth', () => {
  const maySearch = limit();
  const asked = Array.from({ length: searchLimit.most * 5 + 10 }, (_, at) =>
    maySearch(from(`2001:db8:1:2::${(at % 9) + 1}`), '/api/suggest'),
  );
  expect(asked.filter(Boolean).length).toBeGreaterThanOrEqual(searchLimit.most * 5 - 1);
  expect(asked.at(-1)).toBe(false);
});

test('this machine and other pages are never held back', () => {
  const maySearch = limit();
  for (let turn = 0; turn < 500; turn += 1) {
    expect(maySearch(from('127.0.0.1'), '/api/search')).toBe(true);
    expect(maySearch(from('::1'), '/search')).toBe(true);
    expect(maySearch(from('203.0.113.9'), '/latest')).toBe(true);
  }
});
