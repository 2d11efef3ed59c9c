'use server';

import { z } from 'zod';
import { desk } from '#root/lib/auth/desk.ts';
import { mayManage } from '#root/lib/auth/permission.ts';
import { entityIdSchema } from '#root/lib/domain/value.ts';
import { deskAct } from './desk-act.ts';

/** Signs all devices of somebody out, who keeps their password: a telephone that was lost, a desk that was left open. */
export const endPersonSessions = deskAct(
  { act: 'user.sign-out', permission: 'user.manage', schema: z.object({ id: entityIdSchema }) },
  async ({ id }, { editor }) => {
    const { accounts, sessions } = desk();
    const person = accounts.get(id);
    if (!person) return { refused: 'account-unknown', status: 404 };
    if (id === editor.account.id) return { refused: 'own-account' };
    if (!mayManage(editor.account.role, person.role)) return { refused: 'forbidden', status: 403 };
    const ended = await sessions.endAll(id);
    return { did: ended === 0 ? [] : { subject: `account:${id}`, after: { ended } }, value: { ended } };
  },
);
