'use server';

import { z } from 'zod';
import { desk } from '#root/lib/auth/desk.ts';
import { deskVisit } from '#root/lib/auth/desk-visit.ts';
import { clearSessionCookie } from '#root/lib/auth/session-cookie.ts';
import { deskAct } from './desk-act.ts';

/** Ends this device's session. */
export const signOut = deskAct(
  { act: 'sign-out', permission: 'desk.open', schema: z.unknown() },
  async (_, { editor: { account, session } }) => {
    await desk().sessions.end(session.id);
    clearSessionCookie(deskVisit());
    return { did: { subject: `account:${account.id}` }, value: undefined, to: '/desk/sign-in' };
  },
);
