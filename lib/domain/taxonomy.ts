import { z } from 'zod';
import { pictureSchema } from './block.ts';
import { localizedSchema } from './locale.ts';
import { entityIdSchema, linkSchema, slugSchema } from './value.ts';

const named = {
  schema: z.literal(1),
  id: entityIdSchema,
  version: z.number().int().positive(),
  slug: slugSchema,
  name: localizedSchema,
};

/** A section of the paper; sections form a tree by `parentId`, ordered among siblings by `order`. */
export const sectionSchema = z.object({
  ...named,
  parentId: entityIdSchema.optional(),
  description: localizedSchema.optional(),
  order: z.number(),
  /** In no menu, strip or list of addresses, with all below it; its page and its stories stay where they are. */
  hidden: z.literal(true).optional(),
});
export type Section = z.infer<typeof sectionSchema>;

export const tagSchema = z.object(named);
export type Tag = z.infer<typeof tagSchema>;

export const authorSchema = z.object({
  ...named,
  role: localizedSchema.optional(),
  bio: localizedSchema.optional(),
  picture: pictureSchema.optional(),
  links: z.array(z.object({ label: z.string(), url: linkSchema })),
});
export type Author = z.infer<typeof authorSchema>;
