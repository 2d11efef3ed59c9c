import { beforeAll, expect, test } from 'vitest';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { networkKey } from './network-key.ts';

beforeAll(() => {
  runtime().secret = Buffer.alloc(32, 7);
});

test('one household has one key, however its address is written', () => {
  expect(networkKey('::ffff:192.0.2.7')).toBe(networkKey('192.0.2.7'));
  const same = ['2001:db8:0:1::1', '2001:DB8:0:1:ffff::9', '2001:0db8:0000:0001:0:0:0:1', '2001:db8:0:1::1%eth0'];
  expect(new Set(same.map(networkKey)).size).toBe(1);
});

test('other households have others', () => {
  const others = ['192.0.2.7', '192.0.2.8', '2001:db8:0:1::1', '2001:db8:0:2::1', '2001:db8::1', '::1'];
  expect(new Set(others.map(networkKey)).size).toBe(others.length);
});

test('the key does not tell the address', () => {
  expect(networkKey('192.0.2.7')).not.toContain('192');
  const before = networkKey('192.0.2.7');
  runtime().secret = Buffer.alloc(32, 8);
  expect(networkKey('192.0.2.7')).not.toBe(before);
  runtime().secret = Buffer.alloc(32, 7);
});
