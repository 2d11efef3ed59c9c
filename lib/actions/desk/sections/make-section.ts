'use server';

import { z } from 'zod';
import { makeSection as make } from '#root/lib/newsroom/sections/make-section.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { deskAct } from '../desk-act.ts';
import { sectionFields, sectionWish } from './section-fields.ts';

/** Makes a section: readers have it in the menu at once. */
export const makeSection = deskAct(
  { act: 'section.make', permission: 'section.edit', schema: z.object(sectionFields) },
  async (fields, { by }) => {
    const outcome = await make(store(), sectionWish(fields), by);
    if ('fault' in outcome) {
      const { field, code } = outcome.fault;
      return { refused: 'invalid', faults: { [field]: code } };
    }
    const { id, name, slug, parentId, order, hidden } = outcome.section;
    return {
      did: { subject: `section:${id}`, after: { name, slug, parentId, order, hidden } },
      value: { name: name.ar },
    };
  },
);
