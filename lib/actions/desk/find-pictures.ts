'use server';

import { z } from 'zod';
import { pictureLibrary } from '#root/lib/queries/picture-library.ts';
import { deskAct } from './desk-act.ts';

const most = 48;

/** The newest pictures of the library whose words have all words of `text`. */
export const findPictures = deskAct(
  { act: 'media.find', permission: 'article.edit-own', schema: z.object({ text: z.string().max(200) }) },
  async ({ text }, { now }) => {
    const { items } = await pictureLibrary({ text }, { offset: 0, limit: most }, now);
    return { did: [], value: items };
  },
);
