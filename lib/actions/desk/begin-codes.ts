'use server';

import { z } from 'zod';
import { desk } from '#root/lib/auth/desk.ts';
import { newRecoveryCodes } from '#root/lib/auth/recovery-codes.ts';
import { seal, unseal } from '#root/lib/auth/sealed.ts';
import { totpPurpose } from '#root/lib/auth/second-factor.ts';
import { stepOfCode } from '#root/lib/auth/totp.ts';
import { latinDigits } from '#root/lib/text/digits.ts';
import { deskAct } from './desk-act.ts';

const schema = z.object({ offer: z.string().max(500), code: z.string().max(20) });

/**
 * Takes up an authenticator app: with the first right code of the secret that the page offered (sealed, for this account
 * only). Tells the recovery codes, this once.
 */
export const beginCodes = deskAct(
  { act: 'account.codes-begin', permission: 'desk.open', recent: true, schema },
  async ({ offer, code }, { editor: { account }, now }) => {
    const secret = unseal(`offer ${account.id}`, offer);
    if (!secret) return { refused: 'offer-over' };
    const step = stepOfCode(Buffer.from(secret, 'base64'), latinDigits(code).replace(/\s/g, ''), now);
    if (step === undefined) return { refused: 'code-wrong', faults: { code: 'code-wrong' } };
    const { told, kept } = newRecoveryCodes();
    const totp = { secret: seal(totpPurpose, secret), lastStep: step };
    const changed = await desk().accounts.change(account.id, (one) => ({ ...one, totp, recovery: kept }));
    if (typeof changed === 'string') return { refused: changed };
    return { did: { subject: `account:${account.id}` }, value: { recovery: told } };
  },
);
