'use server';

import { z } from 'zod';
import { desk } from '#root/lib/auth/desk.ts';
import { deskAct } from './desk-act.ts';
import { openStory, storyIdSchema, tabSchema } from './open-story.ts';

const schema = z.object({
  id: storyIdSchema,
  tab: tabSchema,
  /** Takes the story over from another window of one's own. */
  fromOwn: z.boolean().optional(),
  /** Gives it back: the window is left. */
  leave: z.boolean().optional(),
});

/** Says that this window has the story open for writing. Answers who has it, and the stamp of the text as it is now. */
export const holdStory = deskAct(
  { act: 'article.hold', permission: 'article.edit-own', schema },
  async ({ id, tab, fromOwn, leave }, { editor, now }) => {
    const opened = await openStory(id, editor);
    if ('refused' in opened) return opened;
    const { locks } = desk();
    const { account } = editor;
    const holder = { accountId: account.id, name: account.name, tab };
    if (leave) locks.release(id, holder);
    else if (fromOwn && locks.at(id, now)?.accountId === account.id) locks.takeOver(id, holder, now);
    const lock = leave ? undefined : locks.hold(id, holder, now);
    const held = lock?.accountId === account.id && lock.tab === tab;
    const value = { held, own: lock?.accountId === account.id, by: lock?.name ?? '', stamp: opened.story.stamp };
    return { did: [], value };
  },
);
