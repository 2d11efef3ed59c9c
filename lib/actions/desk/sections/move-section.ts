'use server';

import { z } from 'zod';
import { entityIdSchema } from '#root/lib/domain/value.ts';
import { moveSection as move } from '#root/lib/newsroom/sections/move-section.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { deskAct } from '../desk-act.ts';

const schema = z.object({ id: entityIdSchema, act: z.enum(['up', 'down']) });

/** Moves a section one place among those below the same parent; the readers' menu follows at once. */
export const moveSection = deskAct(
  { act: 'section.move', permission: 'section.edit', schema },
  async ({ id, act }, { by }) => {
    const outcome = await move(store(), { id, step: act, by });
    if ('code' in outcome) return { refused: outcome.code, status: 404 };
    const { before, after } = outcome;
    const did =
      before === after
        ? []
        : [{ subject: `section:${id}`, before: { order: before.order }, after: { order: after.order } }];
    return { did, value: undefined };
  },
);
