'use server';

import { z } from 'zod';
import { deskAct } from '../desk-act.ts';
import { stepFields } from './step-fields.ts';
import { stepOutcome } from './step-outcome.ts';

/** Says that a story may be published. */
export const markReady = deskAct(
  { act: 'article.mark-ready', permission: 'article.edit-any', schema: z.object(stepFields) },
  async ({ id, stamp }, { by, now }) =>
    stepOutcome({
      ...{ step: 'mark-ready', id, stamp, withText: false, by, now },
      rule: (written) => ({ ...written, state: 'ready' }),
    }),
);
