'use server';

import { z } from 'zod';
import { type CommentTrial, tryComment } from '#root/lib/comments/try-comment.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
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
  /** The version of the settings that was looked at. */
  version: z.coerce.number().int().min(0),
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
  async ({ act, list, text, version }, { by }) => {
    const value: BlockListAnswer = { act, entries: list.length, list: list.join('\n'), text };
    const settings = await siteSettings();
    if (act === 'try') {
      const trial = await tryComment(text, { ...settings.comments, blockList: list });
      return { did: [], value: { ...value, trial } };
    }
    const kept = await store().get('settings', 'site');
    if ((kept?.version ?? 0) !== version) return { refused: 'conflict', status: 409 };
    const { blockList } = settings.comments;
    const document = { ...settings, comments: { ...settings.comments, blockList: list } };
    await store().commit({ by, writes: [{ collection: 'settings', id: 'site', expected: version, document }] });
    const added = list.filter((entry) => !blockList.includes(entry));
    const removed = blockList.filter((entry) => !list.includes(entry));
    return { did: { subject: 'settings:site', before: { removed }, after: { added } }, value };
  },
);
