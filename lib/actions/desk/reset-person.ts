'use server';

import { z } from 'zod';
import { desk } from '#root/lib/auth/desk.ts';
import { passwordLink } from '#root/lib/auth/password-link.ts';
import { mayManage } from '#root/lib/auth/permission.ts';
import { withoutFactors } from '#root/lib/auth/without-factors.ts';
import { withoutPassword } from '#root/lib/auth/without-password.ts';
import { entityIdSchema } from '#root/lib/domain/value.ts';
import { deskAct } from './desk-act.ts';

const schema = z.object({ id: entityIdSchema, factors: z.literal('drop').optional() });

/**
 * Makes a one-time link for somebody who forgot the password; with `factors=drop` also without the lost second factor. Their
 * devices are signed out. The link's path is told this once.
 */
export const resetPerson = deskAct(
  { act: 'user.reset', permission: 'user.manage', recent: true, schema },
  async ({ id, factors }, { editor, now }) => {
    const { accounts, sessions } = desk();
    const person = accounts.get(id);
    if (!person) return { refused: 'account-unknown', status: 404 };
    if (id === editor.account.id) return { refused: 'own-account' };
    if (!mayManage(editor.account.role, person.role)) return { refused: 'forbidden', status: 403 };
    // Whoever knows the old password is out too.
    await accounts.change(id, withoutPassword);
    if (factors) await accounts.change(id, withoutFactors);
    const link = await passwordLink(accounts, id, now);
    await sessions.endAll(id);
    const after = factors && { factors: 'none' };
    return { did: { subject: `account:${id}`, ...(after && { after }) }, value: { link } };
  },
);
