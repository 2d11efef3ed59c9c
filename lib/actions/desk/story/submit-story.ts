'use server';

import { z } from 'zod';
import { deskAct } from '../desk-act.ts';
import { openStory } from '../open-story.ts';
import { stepFields } from './step-fields.ts';
import { stepOutcome } from './step-outcome.ts';

/** Gives a draft to the editors. */
export const submitStory = deskAct(
  { act: 'article.submit', permission: 'article.submit', schema: z.object(stepFields) },
  async ({ id, stamp }, { editor, by, now }) => {
    const opened = await openStory(id, editor);
    if ('refused' in opened) return opened;
    const rule = (written: typeof opened.story.article) => ({ ...written, state: 'in-review' as const });
    return stepOutcome({ step: 'submit', id, stamp, withText: false, by, now, rule });
  },
);
