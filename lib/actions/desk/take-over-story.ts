'use server';

import { z } from 'zod';
import { desk } from '#root/lib/auth/desk.ts';
import { deskAct } from './desk-act.ts';
import { openStory, storyIdSchema, tabSchema } from './open-story.ts';

/** Takes a story from whoever has it open for writing: their window is told, and may not save any more. */
export const takeOverStory = deskAct(
  {
    act: 'article.take-over',
    permission: 'article.take-over-lock',
    schema: z.object({ id: storyIdSchema, tab: tabSchema }),
  },
  async ({ id, tab }, { editor, now }) => {
    const opened = await openStory(id, editor);
    if ('refused' in opened) return opened;
    const { account } = editor;
    const from = desk().locks.takeOver(id, { accountId: account.id, name: account.name, tab }, now);
    const did = from
      ? [{ subject: `article:${id}`, before: { writer: from.name }, after: { writer: account.name } }]
      : [];
    return { did, value: { stamp: opened.story.stamp } };
  },
);
