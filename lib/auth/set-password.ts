import type { Account } from './account.ts';
import type { Desk } from './desk.ts';
import type { PasswordFault } from './password-strength.ts';

/** What everybody knows of a newsroom, and so would try first. */
const ownWords = ['naba', 'نبأ', 'desk', 'newsroom', 'newspaper', 'صحيفة', 'تحرير'];

/** The hash of a new password for this person, or what is wrong with it. */
export async function newHash(
  { passwords }: Pick<Desk, 'passwords'>,
  { email, name }: Pick<Account, 'email' | 'name'>,
  password: string,
): Promise<{ hash: string } | { fault: PasswordFault }> {
  const fault = await passwords.judge(password, [email, name, ...ownWords]);
  return fault ? { fault } : { hash: await passwords.hash(password) };
}

/**
 * Gives an account a new password and ends its sessions, but for `keep`: whoever else was in is out. A link to choose one
 * is over.
 */
export async function setPassword(
  desk: Pick<Desk, 'passwords' | 'accounts' | 'sessions'>,
  account: Account,
  password: string,
  keep?: string,
): Promise<{ account: Account } | { fault: PasswordFault }> {
  const made = await newHash(desk, account, password);
  if ('fault' in made) return made;
  const changed = await desk.accounts.change(account.id, ({ link: _used, ...one }) => ({
    ...one,
    password: made.hash,
  }));
  await desk.sessions.endAll(account.id, keep);
  return { account: typeof changed === 'string' ? account : changed };
}
