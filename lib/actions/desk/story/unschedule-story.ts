'use server';

import { z } from 'zod';
import { unscheduled } from '#root/lib/newsroom/plan-story.ts';
import { deskAct } from '../desk-act.ts';
import { stepFields } from './step-fields.ts';
import { stepOutcome } from './step-outcome.ts';

/** Takes a planned story from the plan: it is ready again. */
export const unscheduleStory = deskAct(
  { act: 'article.unschedule', permission: 'article.schedule', schema: z.object(stepFields) },
  async ({ id, stamp }, { by, now }) =>
    stepOutcome({ step: 'unschedule', id, stamp, withText: false, by, now, rule: unscheduled }),
);
