import { latinDigits } from '#root/lib/text/digits.ts';
import type { Account } from './account.ts';
import type { Accounts } from './accounts.ts';
import { recoveryHash } from './recovery-codes.ts';
import { unseal } from './sealed.ts';
import { stepOfCode } from './totp.ts';

/** What sealed TOTP secrets are for. */
export const totpPurpose = 'totp';

export function totpSecret({ totp }: Account): Buffer | undefined {
  const secret = totp && unseal(totpPurpose, totp.secret);
  return secret === undefined ? undefined : Buffer.from(secret, 'base64');
}

/**
 * Takes a code of the app, or one of the recovery codes, which is then used up: each code opens once.
 * @returns how it proved, undefined where it proves nothing
 */
export async function takeCode(
  accounts: Accounts,
  id: string,
  code: string,
  now: number,
): Promise<'totp' | 'recovery' | undefined> {
  const taken: { method?: 'totp' | 'recovery' } = {};
  await accounts.change(id, (account) => {
    const { totp, recovery } = account;
    const secret = totpSecret(account);
    if (!totp || !secret) return account;
    const step = stepOfCode(secret, latinDigits(code).replace(/\s/g, ''), now, totp.lastStep);
    if (step !== undefined) {
      taken.method = 'totp';
      return { ...account, totp: { ...totp, lastStep: step } };
    }
    const hash = recoveryHash(code);
    if (!recovery.includes(hash)) return account;
    taken.method = 'recovery';
    return { ...account, recovery: recovery.filter((one) => one !== hash) };
  });
  return taken.method;
}
