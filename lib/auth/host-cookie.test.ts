import { expect, test } from 'vitest';
import type { DeskVisit } from './desk-visit.ts';
import { hostCookie, setHostCookie } from './host-cookie.ts';

function visit(origin: string, cookies: Record<string, string> = {}): DeskVisit {
  return { origin, cookies: new Map(Object.entries(cookies)), setCookies: [] } as unknown as DeskVisit;
}
const lines = (origin: string) => {
  const from = visit(origin);
  setHostCookie(from, 'naba-desk', 'token', 60);
  return from.setCookies;
};
const strict = '__Host-naba-desk=token; Max-Age=60; Path=/; Secure; HttpOnly; SameSite=Lax';

test.each(['https://paper.example', 'https://localhost:3000', 'http://paper.example', 'http://192.168.1.5:3000'])(
  '%s has the strict cookie alone',
  (origin) => {
    expect(lines(origin)).toEqual([strict]);
    expect(hostCookie(visit(origin, { 'naba-desk': 'token' }), 'naba-desk')).toBeUndefined();
    expect(hostCookie(visit(origin, { '__Host-naba-desk': 'token' }), 'naba-desk')).toBe('token');
  },
);

test.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
  '%s has a bare one too, for browsers that take no secure cookie there',
  (origin) => {
    expect(lines(origin)).toEqual([strict, 'naba-desk=token; Max-Age=60; Path=/; HttpOnly; SameSite=Lax']);
    expect(hostCookie(visit(origin, { 'naba-desk': 'token' }), 'naba-desk')).toBe('token');
    expect(hostCookie(visit(origin, { '__Host-naba-desk': 'own', 'naba-desk': 'old' }), 'naba-desk')).toBe('own');
  },
);

test('a name that only begins like this machine’s is another machine', () => {
  expect(lines('http://localhost.evil.example')).toEqual([strict]);
  expect(lines('http://127.0.0.1.evil.example:3000')).toEqual([strict]);
});
