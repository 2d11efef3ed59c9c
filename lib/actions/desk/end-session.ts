'use server';

import { z } from 'zod';
import { desk } from '#root/lib/auth/desk.ts';
import { entityIdSchema } from '#root/lib/domain/value.ts';
import { deskAct } from './desk-act.ts';

/** Signs one of one's own devices out. */
export const endSession = deskAct(
  { act: 'session.end', permission: 'desk.open', schema: z.object({ id: entityIdSchema }) },
  async ({ id }, { editor: { account }, now }) => {
    const own = desk()
      .sessions.of(account.id, now)
      .some((session) => session.id === id);
    if (!own) return { refused: 'session-unknown', status: 404 };
    await desk().sessions.end(id);
    return { did: { subject: `account:${account.id}`, before: { session: id } }, value: undefined };
  },
);
