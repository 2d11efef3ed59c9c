import type { Account } from './account.ts';

/** The account with its password alone: for whoever lost the telephone. */
export function withoutFactors({ totp: _lost, ...account }: Account): Account {
  return { ...account, recovery: [], passkeys: [] };
}
