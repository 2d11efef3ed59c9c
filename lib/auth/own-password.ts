import { networkKey } from '#root/lib/comments/network-key.ts';
import type { Account } from './account.ts';
import type { Desk } from './desk.ts';
import { signInKey } from './sign-in.ts';

/**
 * Whether this is the account's own password, asked of somebody who is signed in: under the same limits as a sign-in, so
 * that a device left open does not help to guess it.
 */
export async function isOwnPassword(
  { passwords, signIns }: Pick<Desk, 'passwords' | 'signIns'>,
  account: Account,
  password: string,
  { network, now }: { network: string; now: number },
): Promise<boolean | 'too-many'> {
  const key = signInKey(account.email);
  const place = networkKey(network);
  if (signIns.wait(key, place, now) > 0) return 'too-many';
  signIns.fail(key, place, now);
  const right = await passwords.check(password, account.password);
  if (right) signIns.succeed(key, place);
  return right;
}
