'use server';

import { z } from 'zod';
import { desk } from '#root/lib/auth/desk.ts';
import { storyTextSchema } from '#root/lib/domain/working-copy.ts';
import { saveWorkingCopy } from '#root/lib/newsroom/working-copy.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { deskAct } from './desk-act.ts';
import { openStory, storyIdSchema, tabSchema } from './open-story.ts';

const schema = z.object({
  id: storyIdSchema,
  tab: tabSchema,
  /** The stamp of the text this one was made from. */
  seen: z.string().max(64),
  text: storyTextSchema,
});

/**
 * Saves what is written of a story: by whoever has it open for writing, over the text they have seen. The audit log has an
 * entry for each sitting, not for each save.
 */
export const saveStory = deskAct(
  { act: 'article.write', permission: 'article.edit-own', schema },
  async ({ id, tab, seen, text }, { editor, now }) => {
    const opened = await openStory(id, editor);
    if ('refused' in opened) return opened;
    const { account } = editor;
    const lock = desk().locks.hold(id, { accountId: account.id, name: account.name, tab }, now);
    if (lock.accountId !== account.id || lock.tab !== tab) return { refused: 'locked', status: 423 };
    const saved = await saveWorkingCopy(store(), { id, text, seen, by: account, now });
    if (!saved.ok) return { refused: saved.code, status: saved.code === 'conflict' ? 409 : 404 };
    const { stamp, at, newSitting } = saved;
    const did = newSitting ? [{ subject: `article:${id}`, after: { headline: text.headline, stamp } }] : [];
    return { did, value: { stamp, at } };
  },
);
