'use server';

import { z } from 'zod';
import { inOrder } from '#root/lib/newsroom/plan-story.ts';
import { published } from '#root/lib/newsroom/publish.ts';
import { deskAct } from '../desk-act.ts';
import { openGate } from './open-gate.ts';
import { stepFields, tickSchema } from './step-fields.ts';
import { stepOutcome } from './step-outcome.ts';

/** Publishes a story as it is written now: the very next reader has it. */
export const publishStory = deskAct(
  {
    act: 'article.publish',
    permission: 'article.publish',
    schema: z.object({ ...stepFields, override: tickSchema }),
  },
  async ({ id, stamp, override }, { editor, by, now }) => {
    const gate = await openGate(id, editor, override === 'yes', now);
    if ('outcome' in gate) return gate.outcome;
    const step = { step: 'publish', id, stamp, withText: true, by, now } as const;
    const rule = (written: Parameters<typeof inOrder>[0]) => {
      const held = inOrder(written, now);
      return typeof held === 'string' ? held : published(written, now);
    };
    return stepOutcome({ ...step, rule }, gate);
  },
);
