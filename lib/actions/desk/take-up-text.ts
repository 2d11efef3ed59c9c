'use server';

import { z } from 'zod';
import { desk } from '#root/lib/auth/desk.ts';
import { textVersion } from '#root/lib/newsroom/text-history.ts';
import { saveWorkingCopy } from '#root/lib/newsroom/working-copy.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { deskAct } from './desk-act.ts';
import { openStory, storyIdSchema, textKeySchema } from './open-story.ts';

const schema = z.object({ id: storyIdSchema, version: textKeySchema });

/** Takes an earlier text of a story up again. The one before it is kept; whoever writes at the story is not disturbed. */
export const takeUpText = deskAct(
  { act: 'article.take-up', permission: 'article.edit-own', schema },
  async ({ id, version }, { editor, now }) => {
    const opened = await openStory(id, editor);
    if ('refused' in opened) return opened;
    const { account } = editor;
    const lock = desk().locks.at(id, now);
    if (lock && lock.accountId !== account.id) return { refused: 'locked', status: 423 };
    const found = await textVersion(store(), id, version);
    if (!found) return { refused: 'text-unknown', status: 404 };
    const { stamp: seen } = opened.story;
    const saved = await saveWorkingCopy(store(), { id, text: found.text, seen, by: account, now, keep: true });
    if (!saved.ok) return { refused: saved.code, status: 409 };
    const did = { subject: `article:${id}`, before: { stamp: seen }, after: { stamp: saved.stamp, of: version } };
    return { did, value: undefined, to: `/desk/stories/${id}` };
  },
);
