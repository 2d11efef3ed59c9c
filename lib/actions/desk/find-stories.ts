'use server';

import { z } from 'zod';
import { store } from '#root/lib/runtime/runtime.ts';
import { deskAct } from './desk-act.ts';

const most = 8;

/** Public stories with these words, or the one of this number: to be named in another. */
export const findStories = deskAct(
  { act: 'article.find', permission: 'article.edit-own', schema: z.object({ text: z.string().max(200) }) },
  async ({ text }, { now }) => {
    const { reads } = store();
    const cards = /^\d{1,12}$/.test(text.trim())
      ? await reads.cards([Number(text)])
      : (await reads.search({ text, now, fold: true }, { offset: 0, limit: most })).items.map(({ card }) => card);
    return { did: [], value: cards.map(({ id, headline, locale }) => ({ id, headline, locale })) };
  },
);
