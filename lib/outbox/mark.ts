import { z } from 'zod';
import { instantSchema } from '#root/lib/domain/value.ts';

/**
 * What became of a letter to one target: `sent` (or overtaken by what happened since), `dead` (given up after many tries, or
 * refused), `again` (a dead one that is to be tried once more), `dropped` by hand.
 */
export const markSchema = z.object({
  key: z.string(),
  target: z.string(),
  mark: z.enum(['sent', 'dead', 'again', 'dropped']),
  at: instantSchema,
  error: z.string().optional(),
});
export type Mark = z.infer<typeof markSchema>;

/** Who is told: a name, and which letters he takes. No address and no secret. */
export const targetSchema = z.object({ name: z.string().min(1), takes: z.enum(['tags', 'stories']) });
export type TargetName = z.infer<typeof targetSchema>;
