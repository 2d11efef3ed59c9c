'use server';

import { z } from 'zod';
import { localeSchema } from '#root/lib/domain/locale.ts';
import { deskAct } from '../desk-act.ts';
import { changeDraft, frontEditFields } from './change-draft.ts';

/** Changes the draft of the front page: readers see nothing of it. */
export const editFront = deskAct(
  {
    act: 'front.draft',
    permission: 'front.edit',
    schema: z.object({ locale: localeSchema, ...frontEditFields }),
  },
  ({ locale, ...edit }, { by }) => changeDraft({ locale }, edit, by),
);
