'use server';

import { z } from 'zod';
import { withdrawn } from '#root/lib/newsroom/withdraw.ts';
import { deskAct } from '../desk-act.ts';
import { noteTextSchema } from './note-text.ts';
import { stepFields } from './step-fields.ts';
import { stepOutcome } from './step-outcome.ts';

/** Takes a story from its readers: its address answers 410. Why is asked for, and kept in its history. */
export const withdrawStory = deskAct(
  {
    act: 'article.withdraw',
    permission: 'article.withdraw',
    schema: z.object({ ...stepFields, reason: noteTextSchema }),
  },
  async ({ id, stamp, reason }, { by, now }) => {
    const step = { step: 'withdraw', id, stamp, withText: false, by, now, reason } as const;
    return stepOutcome({ ...step, rule: (written) => withdrawn(written, now, reason) });
  },
);
