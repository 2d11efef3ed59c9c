import { z } from 'zod';
import { commentingSchema } from '#root/lib/domain/article.ts';
import { commentStateSchema } from '#root/lib/domain/comment.ts';
import { entityIdSchema, instantSchema, slugSchema } from '#root/lib/domain/value.ts';

/**
 * What only this paper's own export tells of a story, under the line's key `naba`: how the story stood there. The number is
 * kept where it is free, ids where the paper has them; everything else goes by the names in the line.
 */
export const ownDetailsSchema = z.object({
  number: z.number().int().positive().optional(),
  slug: slugSchema.optional(),
  createdAt: instantSchema.optional(),
  section: entityIdSchema.optional(),
  tags: z.array(entityIdSchema).optional(),
  authors: z.array(entityIdSchema).optional(),
  cover: z.object({ alt: z.string(), caption: z.string().optional() }).optional(),
  commenting: commentingSchema.optional(),
  seoTitle: z.string().min(1).optional(),
  seoDescription: z.string().min(1).optional(),
  pinned: z.boolean().optional(),
  withdrawal: z.object({ at: instantSchema, reason: z.string().optional() }).optional(),
  /** Before when nobody publishes it, and when it is withdrawn by itself: promises that go along with the story. */
  embargoUntil: instantSchema.optional(),
  unpublishAt: instantSchema.optional(),
  importNotes: z.array(z.string()).optional(),
  /** Related stories chosen by hand, by source id. */
  related: z.array(z.string().min(1)).optional(),
});
export type OwnDetails = z.infer<typeof ownDetailsSchema>;

/** The same of a comment. */
export const ownCommentSchema = z.object({
  id: entityIdSchema.optional(),
  state: commentStateSchema.optional(),
  reason: z.string().optional(),
  decidedBy: z.string().optional(),
  decidedAt: instantSchema.optional(),
});
export type OwnComment = z.infer<typeof ownCommentSchema>;
