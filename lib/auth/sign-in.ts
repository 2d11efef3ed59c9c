import { networkKey } from '#root/lib/comments/network-key.ts';
import { keyedHash } from '#root/lib/runtime/secret.ts';
import { type Account, emailSchema } from './account.ts';
import type { Desk } from './desk.ts';

export type SignInRefusal = { refused: 'sign-in-wrong' } | { refused: 'too-many'; waitMs: number };
/** Whose account was tried, where there is one: for the audit log, never for the answer. */
export type Tried = { account?: Account };

/**
 * Whether this is the name and password of an active account. An unknown name, a disabled account, one without a password
 * and a wrong password have the same answer at the same cost, and count alike against the limits.
 */
export async function signIn(
  { accounts, passwords, signIns }: Pick<Desk, 'accounts' | 'passwords' | 'signIns'>,
  { email, password }: { email: string; password: string },
  { network, now }: { network: string; now: number },
): Promise<({ account: Account } | SignInRefusal) & Tried> {
  const name = emailSchema.safeParse(email);
  const key = signInKey(name.success ? name.data : email.trim().toLowerCase());
  const place = networkKey(network);
  const waitMs = signIns.wait(key, place, now);
  if (waitMs > 0) return { refused: 'too-many', waitMs };
  const account = name.success ? accounts.byEmail(name.data) : undefined;
  const hash = account?.state === 'active' ? account.password : undefined;
  // Counted before the slow part: who sends a hundred at once is held to the limit too.
  signIns.fail(key, place, now);
  const right = await passwords.check(password, hash);
  if (!right || !account) return { refused: 'sign-in-wrong', ...(account && { account }) };
  signIns.succeed(key, place);
  if (!hash || !passwords.isOutdated(hash)) return { account };
  const renewed = await passwords.hash(password);
  const changed = await accounts.change(account.id, (one) => ({ ...one, password: renewed }));
  return { account: typeof changed === 'string' ? account : changed };
}

/** By what failed sign-ins of one name are counted. */
export function signInKey(email: string): string {
  return keyedHash('sign-in', email);
}
