'use server';

import { z } from 'zod';
import { desk } from '#root/lib/auth/desk.ts';
import { isOwnPassword } from '#root/lib/auth/own-password.ts';
import { requestContext } from '#root/lib/runtime/request-context.ts';
import { deskAct } from './desk-act.ts';
import { deskPathSchema } from './desk-path.ts';
import { passwordSchema } from './password-fields.ts';

/** Proves anew that it is the account's owner who acts, before something dangerous. */
export const confirmPassword = deskAct(
  { act: 'confirm', permission: 'desk.open', schema: z.object({ password: passwordSchema, to: deskPathSchema }) },
  async ({ password, to }, { editor: { account, session }, now }) => {
    const record = { subject: `account:${account.id}` };
    const right = await isOwnPassword(desk(), account, password, requestContext());
    if (right === 'too-many') return { refused: 'too-many', status: 429 };
    if (!right) return { refused: 'password-wrong', faults: { password: 'password-wrong' }, record };
    await desk().sessions.prove(session.id, now);
    return { did: record, value: undefined, to };
  },
);
