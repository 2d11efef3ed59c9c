'use server';

import { z } from 'zod';
import { desk } from '#root/lib/auth/desk.ts';
import { actorOf } from '#root/lib/auth/editor.ts';
import { enter } from '#root/lib/auth/enter.ts';
import { linkOwner } from '#root/lib/auth/password-link.ts';
import { setPassword } from '#root/lib/auth/set-password.ts';
import { passwordSchema, tokenSchema } from './password-fields.ts';
import { visitorAct } from './visitor-act.ts';

const schema = z.object({ token: tokenSchema, password: passwordSchema });

/** Chooses a password by a one-time link, and enters; where there is a second factor, that is asked for still. */
export const choosePassword = visitorAct({ act: 'account.password', schema }, async ({ token, password }, { now }) => {
  const owner = linkOwner(desk().accounts, token, now);
  if (!owner) return { refused: 'link-over', status: 410 };
  const set = await setPassword(desk(), owner, password);
  if ('fault' in set) return { refused: set.fault, faults: { password: set.fault } };
  const stage = await enter(set.account, 'link');
  const did = { subject: `account:${owner.id}`, by: actorOf(owner), after: { by: 'link', stage } };
  return { did, value: undefined, to: stage === 'whole' ? '/desk' : '/desk/second-factor' };
});
