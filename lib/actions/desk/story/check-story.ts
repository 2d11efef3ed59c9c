'use server';

import { z } from 'zod';
import { storyCheck } from '#root/lib/newsroom/story-check.ts';
import { deskStory } from '#root/lib/newsroom/working-copy.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { siteUrl } from '#root/lib/runtime/site-url.ts';
import { deskAct } from '../desk-act.ts';
import { storyIdSchema } from '../open-story.ts';
import { refusedStep } from './step-outcome.ts';

/** What the story, as it is written now, still lacks before readers. */
export const checkStory = deskAct(
  { act: 'article.check', permission: 'article.comment', schema: z.object({ id: storyIdSchema }) },
  async ({ id }, { now }) => {
    const story = await deskStory(store(), id);
    if (!story) return refusedStep('story-unknown');
    return { did: [], value: await storyCheck(store(), story, siteUrl(), now) };
  },
);
