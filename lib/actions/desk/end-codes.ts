'use server';

import { z } from 'zod';
import { desk } from '#root/lib/auth/desk.ts';
import { deskAct } from './desk-act.ts';

/** Gives the authenticator app up: the password alone opens the desk again. */
export const endCodes = deskAct(
  { act: 'account.codes-end', permission: 'desk.open', recent: true, schema: z.unknown() },
  async (_, { editor: { account } }) => {
    const changed = await desk().accounts.change(account.id, ({ totp: _given, ...one }) => ({ ...one, recovery: [] }));
    if (typeof changed === 'string') return { refused: changed };
    return { did: { subject: `account:${account.id}` }, value: undefined };
  },
);
