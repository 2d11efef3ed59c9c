'use server';

import { z } from 'zod';
import { localeSchema } from '#root/lib/domain/locale.ts';
import { entityIdSchema } from '#root/lib/domain/value.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { deskAct } from '../desk-act.ts';
import { changeDraft, frontEditFields } from './change-draft.ts';

/** Changes the draft of a section's first places: readers see nothing of it. */
export const editSectionFront = deskAct(
  {
    act: 'section.draft',
    permission: 'section.curate',
    schema: z.object({ locale: localeSchema, sectionId: entityIdSchema, ...frontEditFields }),
  },
  async ({ locale, sectionId, ...edit }, { by }) => {
    if (!(await store().get('section', sectionId))) return { refused: 'section-unknown', status: 404 };
    return changeDraft({ locale, sectionId }, edit, by);
  },
);
