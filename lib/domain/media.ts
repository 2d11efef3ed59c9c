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

/** The point of a picture that must be seen however it is cut: percent from its left and from its top. */
export const focusSchema = z.object({
  x: z.number().int().min(0).max(100),
  y: z.number().int().min(0).max(100),
});
export type Focus = z.infer<typeof focusSchema>;

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
  /** What it shows, for those who do not see it; stands wherever a story says nothing else. So do caption and credit. */
  alt: z.string(),
  caption: z.string().optional(),
  credit: z.string().optional(),
  focus: focusSchema.optional(),
  /** By what right the paper prints it, and until when. */
  licence: z.object({ name: z.string().min(1), until: instantSchema.optional() }).optional(),
  originalName: z.string(),
  createdAt: instantSchema,
});
export type Media = z.infer<typeof mediaSchema>;
