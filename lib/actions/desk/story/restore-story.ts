'use server';

import { z } from 'zod';
import { restored } from '#root/lib/newsroom/withdraw.ts';
import { deskAct } from '../desk-act.ts';
import { stepFields } from './step-fields.ts';
import { stepOutcome } from './step-outcome.ts';

/** Undoes a withdrawal. */
export const restoreStory = deskAct(
  { act: 'article.restore', permission: 'article.withdraw', schema: z.object(stepFields) },
  async ({ id, stamp }, { by, now }) =>
    stepOutcome({
      ...{ step: 'restore', id, stamp, withText: false, by, now },
      rule: (written) => restored(written, now),
    }),
);
