'use server';

import { z } from 'zod';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { deskAct } from '../desk-act.ts';

/** Lets the letters that were given up be tried again, all that are for one target. */
export const retryOutbox = deskAct(
  { act: 'outbox.retry', permission: 'outbox.retry', schema: z.object({ target: z.string().min(1).max(300) }) },
  async ({ target }) => {
    const { outbox } = runtime();
    const keys = [...(outbox?.dead(target).keys() ?? [])];
    if (!outbox || keys.length === 0) return { refused: 'nothing-failed' };
    await outbox.mark(target, keys, 'again');
    outbox.hurry();
    return { did: { subject: `outbox:${target}`, after: { letters: keys.length } }, value: { letters: keys.length } };
  },
);
