import { z } from 'zod';
import { instantOf } from '#root/lib/i18n/time-zone.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { storyIdSchema } from '../open-story.ts';

/** What every step of a story asks for. */
export const stepFields = {
  id: storyIdSchema,
  /** Names the text that was looked at. */
  stamp: z.string().max(64).optional(),
};

/** A box of a form: ticked, or not there. */
export const tickSchema = z.literal('yes').optional();

/** What a date field of the paper's own time sends, e.g. `2026-11-23T14:30`; to the second where seconds are given. */
export const wallTimeSchema = z
  .string({ error: 'time-missing' })
  .min(1, { error: 'time-missing' })
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?$/, {
    error: 'time-invalid',
  })
  .refine((wall) => !Number.isNaN(Date.parse(`${wall}Z`)), { error: 'time-invalid' });

/** An empty field takes the time away. */
export const optionalTimeSchema = z.union([z.literal('').transform(() => undefined), wallTimeSchema]).optional();

/** The instant (milliseconds since the epoch) at which the paper's clock shows this. */
export async function paperInstant(wall: string): Promise<number> {
  const { timeZone } = await siteSettings();
  return instantOf(timeZone, Date.parse(`${wall}Z`));
}
