'use server';

import { z } from 'zod';
import { entityIdSchema } from '#root/lib/domain/value.ts';
import { changeSection as change } from '#root/lib/newsroom/sections/change-section.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { deskAct } from '../desk-act.ts';
import { sectionFields, sectionWish } from './section-fields.ts';

const schema = z.object({ id: entityIdSchema, version: z.coerce.number().int().positive(), ...sectionFields });
const parts = ['name', 'slug', 'parentId', 'order', 'hidden'] as const;

/** Renames a section, or moves it; its old addresses lead on. */
export const changeSection = deskAct(
  { act: 'section.change', permission: 'section.edit', schema },
  async ({ id, version, ...fields }, { by }) => {
    const outcome = await change(store(), { id, version, wish: sectionWish(fields), by });
    if ('fault' in outcome) return { refused: 'invalid', faults: { [outcome.fault.field]: outcome.fault.code } };
    if ('code' in outcome) return { refused: outcome.code, status: outcome.code === 'section-unknown' ? 404 : 409 };
    const { before, after } = outcome;
    const changed = parts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
    const of = (section: typeof before) => Object.fromEntries(changed.map((part) => [part, section[part]]));
    const did = changed.length > 0 ? [{ subject: `section:${id}`, before: of(before), after: of(after) }] : [];
    return { did, value: undefined };
  },
);
