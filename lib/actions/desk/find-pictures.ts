'use server';

import { z } from 'zod';
import { pictureChoice } from '#root/lib/newsroom/picture-choice.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { normalise } from '#root/lib/text/normalise.ts';
import { deskAct } from './desk-act.ts';

const most = 48;

/** The newest pictures of the store whose words have all words of `text`. */
export const findPictures = deskAct(
  { act: 'media.find', permission: 'article.edit-own', schema: z.object({ text: z.string().max(200) }) },
  async ({ text }) => {
    const words = normalise(text).split(' ').filter(Boolean);
    const found = (await store().all('media')).filter(({ alt, credit = '', originalName }) => {
      const said = normalise(`${alt} ${credit} ${originalName}`);
      return words.every((word) => said.includes(word));
    });
    const newest = found.toSorted((one, other) => (one.createdAt < other.createdAt ? 1 : -1)).slice(0, most);
    return { did: [], value: newest.map(pictureChoice) };
  },
);
