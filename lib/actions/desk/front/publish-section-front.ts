'use server';

import { z } from 'zod';
import { localeSchema } from '#root/lib/domain/locale.ts';
import { entityIdSchema } from '#root/lib/domain/value.ts';
import { deskAct } from '../desk-act.ts';
import { publishDraft, seenFrontFields } from './change-draft.ts';

/** Makes the draft of a section's first places, as it was looked at, what readers have: the very next one. */
export const publishSectionFront = deskAct(
  {
    act: 'section.publish',
    permission: 'section.curate',
    schema: z.object({ locale: localeSchema, sectionId: entityIdSchema, ...seenFrontFields }),
  },
  ({ locale, sectionId, ...seen }, { by }) => publishDraft({ locale, sectionId }, seen, by),
);
