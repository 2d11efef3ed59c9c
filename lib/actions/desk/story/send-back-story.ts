'use server';

import { z } from 'zod';
import { desk } from '#root/lib/auth/desk.ts';
import { actorOf } from '#root/lib/auth/editor.ts';
import { deskAct } from '../desk-act.ts';
import { noteTextSchema } from './note-text.ts';
import { stepFields } from './step-fields.ts';
import { stepOutcome } from './step-outcome.ts';

/** Gives a story back to be written on; why may be said to colleagues. */
export const sendBackStory = deskAct(
  {
    act: 'article.send-back',
    permission: 'article.edit-any',
    schema: z.object({ ...stepFields, text: noteTextSchema.or(z.literal('')).optional() }),
  },
  async ({ id, stamp, text }, { editor, by, now }) => {
    const step = { step: 'send-back', id, stamp, withText: false, by, now } as const;
    const outcome = await stepOutcome({ ...step, rule: (written) => ({ ...written, state: 'draft' }) });
    if ('did' in outcome && text) {
      const at = new Date(now).toISOString();
      await desk().notes.add(id, { at, by: actorOf(editor.account), text });
    }
    return outcome;
  },
);
