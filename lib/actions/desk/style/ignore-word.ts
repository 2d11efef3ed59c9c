'use server';

import { z } from 'zod';
import { changeStyleList } from '#root/lib/newsroom/style/change-style-list.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { deskAct } from '../desk-act.ts';

const schema = z.object({ word: z.string().trim().min(1, { error: 'missing' }).max(100, { error: 'text-long' }) });

/** Has the copy check be silent about a word, for everybody at the paper. */
export const ignoreWord = deskAct(
  { act: 'style.ignore', permission: 'style-list.edit', schema },
  async ({ word }, { by }) => {
    let isNew = false;
    await changeStyleList(store(), by, (list) => {
      const { ignored = [] } = list;
      isNew = !ignored.includes(word);
      return isNew ? { ...list, ignored: [...ignored, word] } : undefined;
    });
    return { did: isNew ? [{ subject: 'settings:site', after: { ignored: word } }] : [], value: undefined };
  },
);
