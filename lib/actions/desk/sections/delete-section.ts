'use server';

import { z } from 'zod';
import { entityIdSchema } from '#root/lib/domain/value.ts';
import { dropSection } from '#root/lib/newsroom/sections/drop-section.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { deskAct } from '../desk-act.ts';

const schema = z.object({ id: entityIdSchema, version: z.coerce.number().int().positive() });

/** Deletes a section that holds no story and no section, for good. */
export const deleteSection = deskAct(
  { act: 'section.delete', permission: 'section.edit', recent: true, schema },
  async ({ id, version }, { by }) => {
    const outcome = await dropSection(store(), { id, version, by });
    if ('code' in outcome) return { refused: outcome.code, status: outcome.code === 'section-unknown' ? 404 : 409 };
    const { name, slug, parentId } = outcome.section;
    return {
      did: { subject: `section:${id}`, before: { name, slug, parentId } },
      value: undefined,
      to: '/desk/sections',
    };
  },
);
