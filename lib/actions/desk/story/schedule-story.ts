'use server';

import { z } from 'zod';
import { scheduled } from '#root/lib/newsroom/plan-story.ts';
import { deskAct } from '../desk-act.ts';
import { openGate } from './open-gate.ts';
import { paperInstant, stepFields, tickSchema, wallTimeSchema } from './step-fields.ts';
import { stepOutcome } from './step-outcome.ts';

/** Plans a story, as it is written now, for a time of the paper's own clock. What is written later waits to be planned anew. */
export const scheduleStory = deskAct(
  {
    act: 'article.schedule',
    permission: 'article.schedule',
    schema: z.object({ ...stepFields, at: wallTimeSchema, override: tickSchema }),
  },
  async ({ id, stamp, at, override }, { editor, by, now }) => {
    const instant = await paperInstant(at);
    // What ends before then, a picture's licence, stands in the way now.
    const gate = await openGate(id, editor, override === 'yes', Math.max(now, instant));
    if ('outcome' in gate) return gate.outcome;
    const step = { step: 'schedule', id, stamp, withText: true, by, now } as const;
    return stepOutcome({ ...step, rule: (written) => scheduled(written, instant, now) }, gate);
  },
);
