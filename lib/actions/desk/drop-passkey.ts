'use server';

import { z } from 'zod';
import { desk } from '#root/lib/auth/desk.ts';
import { deskAct } from './desk-act.ts';

/** Gives one of one's own passkeys up. */
export const dropPasskey = deskAct(
  {
    act: 'account.passkey-drop',
    permission: 'desk.open',
    recent: true,
    schema: z.object({ id: z.string().max(1500) }),
  },
  async ({ id }, { editor: { account } }) => {
    const dropped = account.passkeys.find((passkey) => passkey.id === id);
    if (!dropped) return { refused: 'passkey-unknown', status: 404 };
    const left = (one: typeof account) => one.passkeys.filter((passkey) => passkey.id !== id);
    const changed = await desk().accounts.change(account.id, (one) => ({ ...one, passkeys: left(one) }));
    if (typeof changed === 'string') return { refused: changed };
    return { did: { subject: `account:${account.id}`, before: { passkey: dropped.name } }, value: undefined };
  },
);
