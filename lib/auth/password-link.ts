import { timingSafeEqual } from 'node:crypto';
import type { Account } from './account.ts';
import type { Accounts } from './accounts.ts';
import { newToken, tokenHash } from './token.ts';

/** How long a link to choose a password is good. */
export const passwordLinkMs = 24 * 3_600_000;

/** A one-time link to choose a password: its path. An earlier one of this account is over. */
export async function passwordLink(accounts: Accounts, id: string, now: number): Promise<string> {
  const token = newToken();
  const link = { hash: tokenHash(token), expiresAt: new Date(now + passwordLinkMs).toISOString() };
  await accounts.change(id, (account) => ({ ...account, link }));
  return `/desk/welcome/${token}`;
}

/** The active account whose link has this token, while it is good. */
export function linkOwner(accounts: Accounts, token: string, now: number): Account | undefined {
  const hash = Buffer.from(tokenHash(token));
  return accounts.all().find(({ link, state }) => {
    if (!link || state !== 'active' || Date.parse(link.expiresAt) <= now) return false;
    const wanted = Buffer.from(link.hash);
    return wanted.length === hash.length && timingSafeEqual(wanted, hash);
  });
}
