'use server';

import { z } from 'zod';
import { emailSchema, personNameSchema } from '#root/lib/auth/account.ts';
import { desk } from '#root/lib/auth/desk.ts';
import { deskVisit } from '#root/lib/auth/desk-visit.ts';
import { actorOf } from '#root/lib/auth/editor.ts';
import { enter } from '#root/lib/auth/enter.ts';
import { newHash } from '#root/lib/auth/set-password.ts';
import { passwordSchema, tokenSchema } from './password-fields.ts';
import { visitorAct } from './visitor-act.ts';

const schema = z.object({ token: tokenSchema, name: personNameSchema, email: emailSchema, password: passwordSchema });

/** Makes the first chief of a paper that nobody can enter yet, by the link of its first start. */
export const makeFirstChief = visitorAct(
  { act: 'user.add', schema },
  async ({ token, password, ...person }, { now }) => {
    const { accounts, firstChief } = desk();
    if (!firstChief.isInvited(token, now)) return { refused: 'link-over', status: 410 };
    const made = await newHash(desk(), person, password);
    if ('fault' in made) return { refused: made.fault, faults: { password: made.fault } };
    // Two at once: the first one's account ends the invitation.
    if (!firstChief.isInvited(token, now)) return { refused: 'link-over', status: 410 };
    const { locale } = deskVisit();
    const account = await accounts.create({ ...person, role: 'chief', password: made.hash, locale }, now);
    if (account === 'email-taken') return { refused: 'link-over', status: 410 };
    await enter(account, 'link');
    const after = { email: account.email, role: account.role };
    return { did: { subject: `account:${account.id}`, by: actorOf(account), after }, value: undefined, to: '/desk' };
  },
);
