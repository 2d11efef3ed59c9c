import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#root/lib/store/json/temporary-folder.ts';
import { emailSchema } from './account.ts';
import { openAccounts } from './accounts.ts';
import { createFirstChief, firstChiefMs } from './first-chief.ts';
import { linkOwner, passwordLink, passwordLinkMs } from './password-link.ts';

const now = Date.parse('2026-11-23T08:00:00Z');
const chief = { email: 'chief@naba.example', name: 'منى', role: 'chief' } as const;

const made = <T>(account: T | string): T => {
  if (typeof account === 'string') throw new Error(account);
  return account;
};

test('an address is one account, also when two add it at once', async () => {
  const accounts = await openAccounts(temporaryFolder());
  const both = await Promise.all([accounts.create(chief, now), accounts.create(chief, now)]);
  expect(both.filter((one) => one === 'email-taken')).toHaveLength(1);
  expect(accounts.all()).toHaveLength(1);
});

test('accounts outlive a restart, in a folder for their owner only; a damaged file is told and left out', async () => {
  const folder = temporaryFolder();
  const account = made(await (await openAccounts(folder)).create(chief, now));
  const place = path.join(folder, 'accounts');
  await writeFile(path.join(place, 'u-torn.json'), '{"schema":1,');
  await writeFile(path.join(place, 'u-copy.json'), JSON.stringify(account));
  const again = await openAccounts(folder);
  expect(again.get(account.id)).toEqual(account);
  expect(again.damaged).toEqual(['u-copy.json', 'u-torn.json']);
  expect((await stat(place)).mode & 0o777).toBe(0o700);
});

test('the last active chief stays, until there is another', async () => {
  const accounts = await openAccounts(temporaryFolder());
  const { id } = made(await accounts.create(chief, now));
  expect(await accounts.change(id, (one) => ({ ...one, role: 'editor' }))).toBe('last-chief');
  expect(await accounts.change(id, (one) => ({ ...one, state: 'disabled' }))).toBe('last-chief');
  expect(accounts.get(id)).toMatchObject({ role: 'chief', state: 'active', version: 1 });
  const other = made(await accounts.create({ ...chief, email: 'two@naba.example' }, now));
  const both = await Promise.all(
    [id, other.id].map((one) => accounts.change(one, (all) => ({ ...all, role: 'editor' }))),
  );
  expect(both.filter((one) => one === 'last-chief')).toHaveLength(1);
});

test('changes come one after the other, each made of the last', async () => {
  const accounts = await openAccounts(temporaryFolder());
  const { id } = made(await accounts.create(chief, now));
  const add = (code: string) => accounts.change(id, (one) => ({ ...one, recovery: [...one.recovery, code] }));
  await Promise.all(['a', 'b', 'c'].map(add));
  expect(accounts.get(id)).toMatchObject({ recovery: ['a', 'b', 'c'], version: 4 });
});

test.each([
  [' Mona@Naba.Example ', 'mona@naba.example'],
  ['mona', undefined],
  ['', undefined],
  [`${'x'.repeat(250)}@a.example`, undefined],
])('«%s» as an address is %s', (given, read) => {
  expect(emailSchema.safeParse(given).data).toBe(read);
});

test('a link to choose a password is its owner’s, for a day, and the next one ends it', async () => {
  const accounts = await openAccounts(temporaryFolder());
  const { id } = made(await accounts.create(chief, now));
  const token = async () => (await passwordLink(accounts, id, now)).split('/').at(-1) ?? '';
  const first = await token();
  expect(linkOwner(accounts, first, now)?.id).toBe(id);
  expect(linkOwner(accounts, first, now + passwordLinkMs)).toBeUndefined();
  expect(linkOwner(accounts, 'x', now)).toBeUndefined();
  const second = await token();
  expect(linkOwner(accounts, first, now)).toBeUndefined();
  expect(linkOwner(accounts, second, now)?.id).toBe(id);
});

test('the first chief is invited while there is nobody, for a day', async () => {
  const accounts = await openAccounts(temporaryFolder());
  const firstChief = createFirstChief(accounts);
  expect(firstChief.isInvited('', now)).toBe(false);
  const token = firstChief.invite(now) ?? '';
  expect(firstChief.isInvited(token, now)).toBe(true);
  expect(firstChief.isInvited(`${token}x`, now)).toBe(false);
  expect(firstChief.isInvited(token, now + firstChiefMs)).toBe(false);
  await accounts.create(chief, now);
  expect(firstChief.isInvited(token, now)).toBe(false);
  expect(firstChief.invite(now)).toBeUndefined();
});
