'use server';

import { z } from 'zod';
import { emailSchema } from '#root/lib/auth/account.ts';
import { eraseComments } from '#root/lib/newsroom/comment-decision.ts';
import { writerKey } from '#root/lib/newsroom/writer-key.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { deskAct } from '../desk-act.ts';

/** Deletes everything that was written under an e-mail address, for good. The log knows the writer by their key only. */
export const eraseWriter = deskAct(
  { act: 'comment.erase', permission: 'comment.erase', recent: true, schema: z.object({ email: emailSchema }) },
  async ({ email }, { by }) => {
    const erased = await eraseComments(store(), email, by);
    return { did: { subject: `writer:${writerKey(email)}`, after: { erased } }, value: { erased } };
  },
);
