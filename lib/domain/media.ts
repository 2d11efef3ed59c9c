import { z } from 'zod';
import { entityIdSchema, instantSchema } from './value.ts';

/** One stored size of a medium. `file` is its path below the media folder. */
export const renditionSchema = z.object({
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  format: z.enum(['avif', 'webp', 'jpeg']),
  file: z.string(),
  bytes: z.number().int().positive(),
});
export type Rendition = z.infer<typeof renditionSchema>;

/** A picture of the media library with the sizes made of it when it came in. */
export const mediaSchema = z.object({
  schema: z.literal(1),
  id: entityIdSchema,
  version: z.number().int().positive(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  renditions: z.array(renditionSchema).min(1),
  /** Main colour as `#rrggbb`, drawn until the picture is there. */
  colour: z.string(),
  alt: z.string(),
  credit: z.string().optional(),
  /** By what right the paper prints it, and until when. */
  licence: z.object({ name: z.string().min(1), until: instantSchema.optional() }).optional(),
  originalName: z.string(),
  createdAt: instantSchema,
});
export type Media = z.infer<typeof mediaSchema>;
