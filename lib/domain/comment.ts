import { z } from 'zod';
import { localeSchema } from './locale.ts';
import { entityIdSchema, instantSchema } from './value.ts';

export const commentStates = ['approved', 'pending', 'rejected', 'spam'] as const;
export const commentStateSchema = z.enum(commentStates);
export type CommentState = z.infer<typeof commentStateSchema>;

/** Replies nest this deep (a root is level 1); a reply to the deepest stands beside it. */
export const maxCommentDepth = 3;
/** Threads on one page of comments. */
export const commentsPerPage = 50;
/** The longest comment, in UTF-8 bytes. */
export const maxCommentBytes = 4096;

export const commentSchema = z.object({
  schema: z.literal(1),
  id: entityIdSchema,
  version: z.number().int().positive(),
  articleId: z.number().int().positive(),
  parentId: entityIdSchema.optional(),
  locale: localeSchema,
  state: commentStateSchema,
  author: z.string().min(1),
  /** Never published: in no page, feed, API or log. */
  email: z.string(),
  text: z.string().min(1),
  createdAt: instantSchema,
  /** Keyed hash of the writer's e-mail address: tells first-timers from known writers. Private as well. */
  writerKey: z.string(),
  /** Why it is held or refused, as a code of the spam checks or the moderator's word. */
  reason: z.string().optional(),
  decidedBy: z.string().optional(),
  decidedAt: instantSchema.optional(),
});
export type Comment = z.infer<typeof commentSchema>;

/** What readers may see of a comment. */
export type PublicComment = Pick<Comment, 'id' | 'articleId' | 'parentId' | 'author' | 'text' | 'createdAt' | 'locale'>;
