'use server';

import { z } from 'zod';
import { desk } from '#root/lib/auth/desk.ts';
import { enter } from '#root/lib/auth/enter.ts';
import { isOwnPassword } from '#root/lib/auth/own-password.ts';
import { setPassword } from '#root/lib/auth/set-password.ts';
import { requestContext } from '#root/lib/runtime/request-context.ts';
import { deskAct } from './desk-act.ts';
import { passwordSchema } from './password-fields.ts';

/** Changes one's own password: every other device is signed out, and this one gets a new session. */
export const changePassword = deskAct(
  {
    act: 'account.password',
    permission: 'desk.open',
    schema: z.object({ current: passwordSchema, password: passwordSchema }),
  },
  async ({ current, password }, { editor: { account, session } }) => {
    const record = { subject: `account:${account.id}` };
    const right = await isOwnPassword(desk(), account, current, requestContext());
    if (right === 'too-many') return { refused: 'too-many', status: 429 };
    if (!right) return { refused: 'password-wrong', faults: { current: 'password-wrong' }, record };
    const set = await setPassword(desk(), account, password, session.id);
    if ('fault' in set) return { refused: set.fault, faults: { password: set.fault } };
    await enter(set.account, session.method === 'password' && account.totp ? 'totp' : session.method);
    return { did: record, value: undefined };
  },
);
