'use server';

import { z } from 'zod';
import { desk } from '#root/lib/auth/desk.ts';
import { can } from '#root/lib/auth/permission.ts';
import { entityIdSchema } from '#root/lib/domain/value.ts';
import { assignStory as assign } from '#root/lib/newsroom/assign-story.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { deskAct } from '../desk-act.ts';
import { storyIdSchema } from '../open-story.ts';
import { refusedStep } from './step-outcome.ts';

/** Gives a story to a colleague who writes, or to nobody. */
export const assignStory = deskAct(
  {
    act: 'article.assign',
    permission: 'article.assign',
    schema: z.object({ id: storyIdSchema, to: entityIdSchema.or(z.literal('')) }),
  },
  async ({ id, to }, { by, now }) => {
    const person = to === '' ? undefined : desk().accounts.get(to);
    if (to !== '' && (person?.state !== 'active' || !can(person.role, 'article.edit-own'))) {
      return { refused: 'account-unknown', faults: { to: 'account-unknown' } };
    }
    const outcome = await assign(store(), { id, to: person?.id, by, now });
    if (!outcome.ok) return refusedStep(outcome.code);
    const { before } = outcome;
    const record = {
      subject: `article:${id}`,
      before: { assigneeId: before ?? null },
      after: { assigneeId: to || null },
    };
    return { did: before === person?.id ? [] : record, value: undefined };
  },
);
