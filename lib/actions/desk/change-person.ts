'use server';

import { z } from 'zod';
import { desk } from '#root/lib/auth/desk.ts';
import { mayManage } from '#root/lib/auth/permission.ts';
import { roleSchema } from '#root/lib/auth/role.ts';
import { entityIdSchema } from '#root/lib/domain/value.ts';
import { deskAct } from './desk-act.ts';

const schema = z.object({ id: entityIdSchema, role: roleSchema, state: z.enum(['active', 'disabled']) });

/**
 * Gives somebody another role, or closes and opens their account; a closed one's devices are signed out. Nobody changes
 * their own, and the last active chief stays.
 */
export const changePerson = deskAct(
  { act: 'user.change', permission: 'user.manage', recent: true, schema },
  async ({ id, role, state }, { editor }) => {
    const { accounts, sessions } = desk();
    const person = accounts.get(id);
    if (!person) return { refused: 'account-unknown', status: 404 };
    const own = editor.account;
    if (id === own.id) return { refused: 'own-account' };
    if (!mayManage(own.role, person.role) || !mayManage(own.role, role)) return { refused: 'forbidden', status: 403 };
    const changed = await accounts.change(id, (one) => ({ ...one, role, state }));
    if (typeof changed === 'string') return { refused: changed };
    if (state === 'disabled') await sessions.endAll(id);
    const before = { role: person.role, state: person.state };
    return { did: { subject: `account:${id}`, before, after: { role, state } }, value: undefined };
  },
);
