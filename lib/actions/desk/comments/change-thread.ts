'use server';

import { z } from 'zod';
import { commentingSchema } from '#root/lib/domain/article.ts';
import { changeStory } from '#root/lib/newsroom/change-story.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { deskAct } from '../desk-act.ts';
import { storyIdSchema } from '../open-story.ts';

/** Closes or opens a story's comments, or has them all wait. */
export const changeThread = deskAct(
  {
    act: 'thread.change',
    permission: 'thread.close',
    schema: z.object({ id: storyIdSchema, commenting: commentingSchema }),
  },
  async ({ id, commenting }, { by }) => {
    const before = await store().get('article', id);
    const outcome = await changeStory(store(), id, { by }, (story) =>
      story.commenting === commenting ? story : { ...story, commenting },
    );
    if (!outcome.ok) return { refused: outcome.code, status: 404 };
    const record = {
      subject: `article:${id}`,
      before: { commenting: before?.commenting ?? 'default' },
      after: { commenting },
    };
    return { did: outcome.changed ? record : [], value: undefined };
  },
);
