import type { Account } from './account.ts';

/** The account with no password: only its one-time link opens it. */
export function withoutPassword({ password: _forgotten, ...account }: Account): Account {
  return account;
}
