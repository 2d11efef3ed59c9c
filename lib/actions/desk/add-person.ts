'use server';

import { z } from 'zod';
import { emailSchema, personNameSchema } from '#root/lib/auth/account.ts';
import { desk } from '#root/lib/auth/desk.ts';
import { passwordLink } from '#root/lib/auth/password-link.ts';
import { mayManage } from '#root/lib/auth/permission.ts';
import { roleSchema } from '#root/lib/auth/role.ts';
import { deskAct } from './desk-act.ts';

const schema = z.object({ name: personNameSchema, email: emailSchema, role: roleSchema });

/** Adds somebody to the newsroom. The answer is the path of the link with which they choose a password, told this once. */
export const addPerson = deskAct(
  { act: 'user.add', permission: 'user.manage', recent: true, schema },
  async (person, { editor, now }) => {
    if (!mayManage(editor.account.role, person.role)) return { refused: 'forbidden', status: 403 };
    const { accounts } = desk();
    const account = await accounts.create({ ...person, locale: editor.account.locale }, now);
    if (account === 'email-taken') return { refused: account, faults: { email: account } };
    const link = await passwordLink(accounts, account.id, now);
    return { did: { subject: `account:${account.id}`, after: person }, value: { link } };
  },
);
