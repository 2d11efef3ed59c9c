'use server';

import { z } from 'zod';
import { styleListSchema } from '#root/lib/domain/style-list.ts';
import { changeStyleList } from '#root/lib/newsroom/style/change-style-list.ts';
import { habitsStamp } from '#root/lib/newsroom/style/edit-style-list.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { deskAct } from '../desk-act.ts';

const { finalYa, curlyQuotes, ignored } = styleListSchema.shape;
const schema = z.object({
  finalYa: finalYa.unwrap(),
  curlyQuotes: curlyQuotes.unwrap(),
  /** One a line. */
  ignored: z
    .string()
    .max(200_000, { error: 'text-long' })
    .transform((text) => [...new Set(text.split('\n').map((word) => word.trim()))].filter(Boolean))
    .pipe(ignored.unwrap()),
  /** The habits that were looked at. */
  stamp: z.string(),
});

/** Changes what the copy check lets pass: the final ya, curly quotes, words that it is silent about. */
export const changeStyleHabits = deskAct(
  { act: 'style.habits', permission: 'style-list.edit', schema },
  async ({ stamp, ...after }, { by }) => {
    let stale = false;
    let before: object = {};
    await changeStyleList(store(), by, (list) => {
      before = { finalYa: list.finalYa, curlyQuotes: list.curlyQuotes, ignored: list.ignored };
      stale = habitsStamp(list) !== stamp;
      return stale ? undefined : { ...list, ...after };
    });
    if (stale) return { refused: 'conflict', status: 409 };
    return { did: { subject: 'settings:site', before, after }, value: undefined };
  },
);
