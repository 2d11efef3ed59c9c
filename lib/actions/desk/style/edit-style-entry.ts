'use server';

import { z } from 'zod';
import { type StyleEntry, styleEntrySchema } from '#root/lib/domain/style-list.ts';
import { changeStyleList } from '#root/lib/newsroom/style/change-style-list.ts';
import { styleEntry, styleStamp, withEntry, withoutEntry } from '#root/lib/newsroom/style/edit-style-list.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { deskAct } from '../desk-act.ts';

const schema = z.object({
  act: z.enum(['save', 'drop']),
  right: z.string().trim().min(1, { error: 'missing' }).max(100, { error: 'text-long' }),
  /** One a line, or parted by commas. */
  wrong: z
    .string()
    .max(6000, { error: 'text-long' })
    .transform((text) => text.split(/[\n,،]/u).map((word) => word.trim()))
    .transform((words) => words.filter(Boolean))
    .pipe(styleEntrySchema.shape.wrong.min(1, { error: 'missing' })),
  note: z.string().trim().max(500, { error: 'text-long' }).default(''),
  /** Whether a common word may be called wrong. */
  even: z.literal('yes').optional(),
  /** Of an entry that was there: its right spelling, and what it was when it was looked at. */
  was: z.string().max(100).optional(),
  stamp: z.string().max(40).optional(),
});

type Refusal = { refused: string; status?: number; faults?: Record<string, string> };

/** Adds a spelling to the paper's list, changes one or takes it out. Whoever saw another state of it is told so. */
export const editStyleEntry = deskAct(
  { act: 'style.edit', permission: 'style-list.edit', schema },
  async ({ act, right, wrong, note, even, was, stamp }, { by }) => {
    const entry: StyleEntry = { right, wrong, ...(note && { note }) };
    let refusal: Refusal | undefined;
    let before: StyleEntry | undefined;
    await changeStyleList(store(), by, (list) => {
      before = was === undefined ? undefined : styleEntry(list, was);
      refusal = undefined;
      if (was !== undefined && (!before || styleStamp(before) !== stamp))
        refusal = { refused: 'conflict', status: 409 };
      if (refusal) return undefined;
      if (act === 'drop') return before && withoutEntry(list, before);
      const after = withEntry(list, entry, { before, even: even === 'yes' });
      if (!('code' in after)) return after;
      refusal = { refused: 'invalid', faults: { [after.field]: `${after.code}:${after.word}` } };
      return undefined;
    });
    if (refusal) return refusal;
    const subject = `style:${before?.right ?? right}`;
    const after = act === 'drop' ? undefined : entry;
    return { did: { subject, ...(before && { before }), ...(after && { after }) }, value: { act, right } };
  },
);
