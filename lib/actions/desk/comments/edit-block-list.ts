'use server';

import { z } from 'zod';
import { type CommentTrial, tryComment } from '#root/lib/comments/try-comment.ts';
import { changeSettings, settingsOf, stampOf } from '#root/lib/newsroom/change-settings.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { deskAct } from '../desk-act.ts';

const schema = z.object({
  act: z.enum(['save', 'try']),
  /** One word or phrase a line. */
  list: z
    .string()
    .max(20_000, { error: 'text-long' })
    .transform((text) => [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean))
    .refine((entries) => entries.length <= 1000 && entries.every((entry) => entry.length <= 100), {
      error: 'text-long',
    }),
  text: z.string().max(5000, { error: 'text-long' }).default(''),
  /** The list that was looked at. */
  stamp: z.string().max(40).default(''),
});

/** Of a trial: what was tried, and what it would meet; of a save: how many entries there are. */
export type BlockListAnswer = {
  act: 'save' | 'try';
  entries: number;
  list: string;
  text: string;
  trial?: CommentTrial;
};

/** Saves the list of words that have a comment wait, or tries a text against the list as it is typed just now. */
export const editBlockList = deskAct(
  { act: 'blocklist.edit', permission: 'blocklist.edit', schema },
  async ({ act, list, text, stamp }, { by }) => {
    const value: BlockListAnswer = { act, entries: list.length, list: list.join('\n'), text };
    if (act === 'try') {
      const { comments } = await settingsOf(store());
      return { did: [], value: { ...value, trial: await tryComment(text, { ...comments, blockList: list }) } };
    }
    let before: readonly string[] = [];
    let stale = false;
    await changeSettings(store(), by, (settings) => {
      before = settings.comments.blockList;
      stale = stampOf(before) !== stamp;
      return stale ? undefined : { ...settings, comments: { ...settings.comments, blockList: list } };
    });
    if (stale) return { refused: 'conflict', status: 409 };
    const added = list.filter((entry) => !before.includes(entry));
    const removed = before.filter((entry) => !list.includes(entry));
    return { did: { subject: 'settings:site', before: { removed }, after: { added } }, value };
  },
);
