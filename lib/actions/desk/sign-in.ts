'use server';

import { z } from 'zod';
import { desk } from '#root/lib/auth/desk.ts';
import { actorOf } from '#root/lib/auth/editor.ts';
import { enter } from '#root/lib/auth/enter.ts';
import { longestPassword } from '#root/lib/auth/password.ts';
import { signIn as check } from '#root/lib/auth/sign-in.ts';
import { deskPathSchema } from './desk-path.ts';
import { visitorAct } from './visitor-act.ts';

const schema = z.object({
  email: z.string().min(1, { error: 'email-missing' }).max(254, { error: 'email-invalid' }),
  password: z.string().min(1, { error: 'password-missing' }).max(longestPassword, { error: 'password-long' }),
  to: deskPathSchema,
});

/** Signs in with name and password; on to the second factor where the account has one. */
export const signIn = visitorAct({ act: 'sign-in', schema }, async ({ to, ...given }, moment) => {
  const outcome = await check(desk(), given, moment);
  const { account } = outcome;
  const record = { subject: account ? `account:${account.id}` : 'account:unknown' };
  // Over the limit nothing is written: the log must not grow by whoever knocks.
  if ('refused' in outcome && outcome.refused === 'too-many') return { refused: 'too-many', status: 429 };
  if ('refused' in outcome) return { refused: outcome.refused, record };
  const stage = await enter(outcome.account, 'password');
  const did = { ...record, by: actorOf(outcome.account), after: { stage } };
  const next = `/desk/second-factor?to=${encodeURIComponent(to)}`;
  return { did, value: undefined, to: stage === 'whole' ? to : next };
});
