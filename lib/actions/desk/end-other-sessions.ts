'use server';

import { z } from 'zod';
import { desk } from '#root/lib/auth/desk.ts';
import { deskAct } from './desk-act.ts';

/** Signs every other device of one's own out. */
export const endOtherSessions = deskAct(
  { act: 'session.end-others', permission: 'desk.open', schema: z.unknown() },
  async (_, { editor: { account, session } }) => {
    const ended = await desk().sessions.endAll(account.id, session.id);
    return { did: { subject: `account:${account.id}`, after: { ended } }, value: undefined };
  },
);
