'use server';

import { z } from 'zod';
import { localeSchema } from '#root/lib/domain/locale.ts';
import { deskAct } from '../desk-act.ts';
import { publishDraft, seenFrontFields } from './change-draft.ts';

/** Makes the draft of the front page, as it was looked at, the front page: the very next reader has it. */
export const publishFront = deskAct(
  {
    act: 'front.publish',
    permission: 'front.edit',
    schema: z.object({ locale: localeSchema, ...seenFrontFields }),
  },
  ({ locale, ...seen }, { by }) => publishDraft({ locale }, seen, by),
);
