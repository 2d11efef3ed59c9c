import { argon2Sync } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashPassword, isOutdated, isPassword, longestPassword } from './password.ts';

const pepper = Buffer.alloc(32, 7);
const cheap = { memory: 64, passes: 1, parallelism: 1 };

test('argon2id here is that of RFC 9106 (appendix 5.3)', () => {
  const tag = argon2Sync('argon2id', {
    message: Buffer.alloc(32, 1),
    nonce: Buffer.alloc(16, 2),
    secret: Buffer.alloc(8, 3),
    associatedData: Buffer.alloc(12, 4),
    parallelism: 4,
    memory: 32,
    passes: 3,
    tagLength: 32,
  });
  expect(tag.toString('hex')).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
});

test('a password is known by its hash, with this pepper only', async () => {
  const hash = await hashPassword('قنديل البحر 7', pepper, cheap);
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=64,t=1,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(await isPassword('قنديل البحر 7', hash, pepper)).toBe(true);
  expect(await isPassword('قنديل البحر 8', hash, pepper)).toBe(false);
  expect(await isPassword('قنديل البحر 7', hash, Buffer.alloc(32, 8))).toBe(false);
});

test('two keyboards that write the same letters differently write the same password', async () => {
  const hash = await hashPassword('é لا 1', pepper, cheap);
  expect(await isPassword('e\u0301 \ufefb 1', hash, pepper)).toBe(true);
});

test('no hash is made twice alike, and none can be read that is none', async () => {
  expect(await hashPassword('x', pepper, cheap)).not.toBe(await hashPassword('x', pepper, cheap));
  for (const hash of ['', 'x', '$argon2id$v=19$m=64,t=1,p=1$short$short', '$2b$10$abc']) {
    expect(await isPassword('x', hash, pepper)).toBe(false);
  }
  const hash = await hashPassword('x', pepper, cheap);
  expect(await isPassword('x'.repeat(longestPassword + 1), hash, pepper)).toBe(false);
});

test('a hash of other figures is told, so that it is made anew', async () => {
  expect(isOutdated(await hashPassword('x', pepper, cheap))).toBe(true);
  expect(isOutdated(await hashPassword('x', pepper))).toBe(false);
});
