'use server';

import { z } from 'zod';
import { changeStyleList } from '#root/lib/newsroom/style/change-style-list.ts';
import { type ImportedStyle, importStyleLines } from '#root/lib/newsroom/style/import-style-lines.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { deskAct } from '../desk-act.ts';

/** How many lines were taken in, and those that were not, with why. */
export type StyleImport = { taken: number; refused: ImportedStyle['refused'] };

/** Takes pasted lines («wrong = right») into the paper's list of spellings. */
export const importStyleList = deskAct(
  {
    act: 'style.import',
    permission: 'style-list.edit',
    schema: z.object({
      lines: z.string().trim().min(1, { error: 'text-missing' }).max(200_000, { error: 'text-long' }),
    }),
  },
  async ({ lines }, { by }) => {
    let done: ImportedStyle | undefined;
    await changeStyleList(store(), by, (list) => {
      done = importStyleLines(list, lines);
      return done.taken.length > 0 ? done.list : undefined;
    });
    const { taken = [], refused = [] } = done ?? {};
    const did =
      taken.length === 0
        ? []
        : { subject: 'settings:site', after: { taken: taken.length, entries: taken.slice(0, 50) } };
    const value: StyleImport = { taken: taken.length, refused };
    return { did, value };
  },
);
