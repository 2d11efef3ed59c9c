import { timingSafeEqual } from 'node:crypto';
import type { Accounts } from './accounts.ts';
import { newToken, tokenHash } from './token.ts';

/** How long the link to make the first chief is good. A later start prints another one. */
export const firstChiefMs = 24 * 3_600_000;

/**
 * The one-time link with which a paper without people gets its first chief. Only this process knows its hash: the next
 * start makes another, and with the first account it is over.
 */
export type FirstChief = {
  /** A new link's token; undefined where there is an account already. */
  invite(now: number): string | undefined;
  isInvited(token: string, now: number): boolean;
};

export function createFirstChief(accounts: Accounts): FirstChief {
  let invitation: { hash: string; expiresAt: number } | undefined;
  return {
    invite(now) {
      if (accounts.all().length > 0) return undefined;
      const token = newToken();
      invitation = { hash: tokenHash(token), expiresAt: now + firstChiefMs };
      return token;
    },
    isInvited(token, now) {
      if (!invitation || invitation.expiresAt <= now || accounts.all().length > 0) return false;
      return timingSafeEqual(Buffer.from(invitation.hash), Buffer.from(tokenHash(token)));
    },
  };
}
