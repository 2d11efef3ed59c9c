'use server';

import { z } from 'zod';
import { changeStory } from '#root/lib/newsroom/change-story.ts';
import { embargoed, ending } from '#root/lib/newsroom/plan-story.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { deskAct } from '../desk-act.ts';
import { storyIdSchema } from '../open-story.ts';
import { optionalTimeSchema, paperInstant } from './step-fields.ts';
import { refusedStep, stepRecord } from './step-outcome.ts';

/** Sets, moves or takes away the instants before which a story is not published and at which it is withdrawn by itself. */
export const changeStoryTimes = deskAct(
  {
    act: 'article.times',
    permission: 'article.schedule',
    schema: z.object({ id: storyIdSchema, embargo: optionalTimeSchema, end: optionalTimeSchema }),
  },
  async ({ id, embargo, end }, { by, now }) => {
    const [until, at] = [embargo && (await paperInstant(embargo)), end && (await paperInstant(end))];
    const before = await store().get('article', id);
    if (!before) return refusedStep('story-unknown');
    const outcome = await changeStory(store(), id, { by }, (article) => {
      const held = embargoed(article, until || undefined);
      if (typeof held === 'string') return held;
      const kept = held.unpublishAt !== undefined && at === Date.parse(held.unpublishAt);
      const ended = kept ? held : ending(held, at || undefined, now);
      return typeof ended !== 'string' && JSON.stringify(ended) === JSON.stringify(article) ? article : ended;
    });
    if (!outcome.ok) return refusedStep(outcome.code);
    return { did: outcome.changed ? stepRecord(before, outcome.article) : [], value: undefined };
  },
);
