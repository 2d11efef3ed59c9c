'use server';

import { z } from 'zod';
import { desk } from '#root/lib/auth/desk.ts';
import { deskVisit } from '#root/lib/auth/desk-visit.ts';
import { deviceOf } from '#root/lib/auth/device.ts';
import { passkeySite } from '#root/lib/auth/passkey-site.ts';
import { passkeyAnswerSchema } from '#root/lib/auth/passkeys.ts';
import { deskAct } from './desk-act.ts';

const schema = z.object({ answer: passkeyAnswerSchema, sealed: z.string().max(2000) });
const mostPasskeys = 20;

/** Takes up a passkey that the browser made. */
export const addPasskey = deskAct(
  { act: 'account.passkey-add', permission: 'desk.open', recent: true, schema },
  async ({ answer, sealed }, { editor: { account }, now }) => {
    const { accounts, passkeys } = desk();
    if (account.passkeys.length >= mostPasskeys) return { refused: 'passkeys-many' };
    const read = await passkeys.readNew(account, answer, sealed, await passkeySite(), now);
    if (!read) return { refused: 'passkey-wrong' };
    const passkey = { ...read, name: deviceOf(deskVisit().agent) ?? '' };
    const isTaken = accounts.all().some((one) => one.passkeys.some(({ id }) => id === passkey.id));
    if (isTaken) return { refused: 'passkey-wrong' };
    const changed = await accounts.change(account.id, (one) => ({ ...one, passkeys: [...one.passkeys, passkey] }));
    if (typeof changed === 'string') return { refused: changed };
    return { did: { subject: `account:${account.id}`, after: { passkey: passkey.name } }, value: undefined };
  },
);
