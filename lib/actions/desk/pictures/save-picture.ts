'use server';

import { z } from 'zod';
import { focusSchema } from '#root/lib/domain/media.ts';
import { entityIdSchema } from '#root/lib/domain/value.ts';
import { changePicture } from '#root/lib/newsroom/change-picture.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { deskAct } from '../desk-act.ts';
import { paperInstant } from '../story/step-fields.ts';

const words = (longest: number) => z.string().trim().max(longest, { error: 'text-long' });
const percent = z.coerce.number().int().min(0).max(100);

const schema = z
  .object({
    id: entityIdSchema,
    version: z.coerce.number().int().positive(),
    alt: words(1000),
    caption: words(1000),
    credit: words(300),
    licence: words(300),
    /** The last day on which the picture may be printed; empty: no end. */
    until: z.union([z.literal(''), z.iso.date({ error: 'day-invalid' })]),
    /** Whether a focal point is set at all. */
    focus: z.literal('yes').optional(),
    x: percent,
    y: percent,
  })
  .refine(({ licence, until }) => until === '' || licence !== '', { error: 'licence-first', path: ['licence'] });

/** Says what a picture of the library shows, whose it is, how long it may be printed and what of it must be seen. */
export const savePicture = deskAct(
  { act: 'media.edit', permission: 'media.edit', schema },
  async ({ id, version, alt, caption, credit, licence: name, until: day, focus, x, y }, { by }) => {
    const until = day === '' ? undefined : await paperInstant(`${day}T23:59:59`);
    const details = {
      ...{ alt, caption, credit },
      ...(name && { licence: { name, ...(until !== undefined && { until: until + 1000 }) } }),
      ...(focus && { focus: focusSchema.parse({ x, y }) }),
    };
    const seen = await store().get('media', id);
    if (seen && seen.version !== version) return { refused: 'picture-conflict', status: 409 };
    const changed = await changePicture(store(), { id, version, details, by });
    if (!changed) return { refused: 'picture-unknown', status: 404 };
    const isNothing = Object.keys(changed.after).length === 0;
    return { did: isNothing ? [] : { subject: `media:${id}`, ...changed }, value: undefined };
  },
);
