import { beforeEach, describe, expect, test, vi } from 'vitest';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { temporaryFolder } from '#root/lib/store/json/temporary-folder.ts';
import { type Accounts, openAccounts } from './accounts.ts';
import type { Passwords } from './passwords.ts';
import { signIn } from './sign-in.ts';
import { createSignInLimit, signInLimits } from './sign-in-limit.ts';

const now = Date.parse('2026-11-23T08:00:00Z');
const email = 'layla@naba.example';
let accounts: Accounts;
let passwords: Passwords;
let desk: Parameters<typeof signIn>[0];

beforeEach(async () => {
  runtime().secret = Buffer.alloc(32, 1);
  accounts = await openAccounts(temporaryFolder());
  passwords = {
    hash: async (password) => `hash of ${password}`,
    check: vi.fn(async (password: string, hash: string | undefined) => hash === `hash of ${password}`),
    isOutdated: () => false,
    judge: async () => undefined,
  };
  desk = { accounts, passwords, signIns: createSignInLimit() };
  await accounts.create({ email, name: 'ليلى', role: 'editor', password: await passwords.hash('right') }, now);
});

const from = (network: string, at = now) => ({ network, now: at });
const enter = (password: string, at = now, network = '203.0.113.7', name = email) =>
  signIn(desk, { email: name, password }, from(network, at));

test('the right password enters, however the address is written', async () => {
  expect(await enter('right')).toMatchObject({ account: { email } });
  expect(await enter('right', now, '203.0.113.7', '  LAYLA@Naba.example ')).toMatchObject({ account: { email } });
});

describe('the same answer at the same cost', () => {
  test.each([
    ['a wrong password', email, 'wrong'],
    ['an unknown name', 'nobody@naba.example', 'right'],
    ['no address at all', 'nobody', 'right'],
  ])('for %s', async (_, name, password) => {
    expect((await enter(password, now, '203.0.113.7', name)).valueOf()).toMatchObject({ refused: 'sign-in-wrong' });
    expect(passwords.check).toHaveBeenCalledTimes(1);
  });

  test('for a closed account and its right password', async () => {
    const account = accounts.byEmail(email);
    await accounts.create({ email: 'chief@naba.example', name: 'x', role: 'chief' }, now);
    await accounts.change(account?.id ?? '', (one) => ({ ...one, state: 'disabled' }));
    expect(await enter('right')).toMatchObject({ refused: 'sign-in-wrong' });
    expect(passwords.check).toHaveBeenCalledTimes(1);
  });
});

describe('limits', () => {
  const { account, network } = signInLimits;

  test('hold an account back, from wherever, also with the right password, until the time is over', async () => {
    for (let i = 0; i < account.most; i += 1) await enter('wrong', now + i, `203.0.113.${i}`);
    expect(await enter('right', now + 1000)).toMatchObject({ refused: 'too-many' });
    expect(passwords.check).toHaveBeenCalledTimes(account.most);
    expect(await enter('right', now + account.withinMs + 1)).toMatchObject({ account: { email } });
  });

  test('hold an unknown name back alike', async () => {
    for (let i = 0; i < account.most; i += 1) await enter('wrong', now, '203.0.113.1', 'nobody@naba.example');
    expect(await enter('wrong', now, '203.0.113.1', 'NOBODY@naba.example')).toMatchObject({ refused: 'too-many' });
  });

  test('hold a network back that tries many names, and nobody else', async () => {
    for (let i = 0; i < network.most; i += 1) await enter('wrong', now, '203.0.113.1', `n${i}@naba.example`);
    expect(await enter('right', now, '203.0.113.1')).toMatchObject({ refused: 'too-many' });
    expect(await enter('right', now, '203.0.113.2')).toMatchObject({ account: { email } });
  });

  test('count no success: a newsroom behind one address works all day', async () => {
    for (let i = 0; i < network.most + 10; i += 1) expect(await enter('right')).toMatchObject({ account: { email } });
  });

  test('let no crowd through that comes at once', async () => {
    const crowd = await Promise.all(Array.from({ length: 40 }, () => enter('wrong')));
    expect(crowd.filter((one) => 'refused' in one && one.refused === 'sign-in-wrong')).toHaveLength(account.most);
  });
});
