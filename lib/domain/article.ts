import { z } from 'zod';
import { blockSchema, pictureSchema } from './block.ts';
import { localeSchema } from './locale.ts';
import { entityIdSchema, instantSchema, linkSchema, slugSchema } from './value.ts';

/**
 * The states of a story, in the order of the work. Only `published` is seen by readers, and only from `publishedAt` on;
 * `withdrawn` answers 410 with its notice.
 */
export const articleStates = ['draft', 'in-review', 'ready', 'scheduled', 'published', 'withdrawn'] as const;
export const articleStateSchema = z.enum(articleStates);
export type ArticleState = z.infer<typeof articleStateSchema>;

/** An outside source that the story rests on, shown as "وفق ما ذكرت …". */
export const sourceSchema = z.object({ name: z.string().min(1), url: linkSchema.optional() });
export type Source = z.infer<typeof sourceSchema>;

/** Whether readers may comment: as the paper's settings say, or decided for this story. */
export const commentingSchema = z.enum(['default', 'open', 'hold', 'closed']);

export const articleSchema = z.object({
  schema: z.literal(1),
  id: z.number().int().positive(),
  version: z.number().int().positive(),
  locale: localeSchema,
  state: articleStateSchema,
  headline: z.string().min(1),
  standfirst: z.string().optional(),
  kicker: z.string().optional(),
  slug: slugSchema,
  sectionId: entityIdSchema,
  tagIds: z.array(entityIdSchema),
  authorIds: z.array(entityIdSchema),
  sources: z.array(sourceSchema),
  picture: pictureSchema.optional(),
  /** Words for the generated cover that stands where there is no picture. */
  cover: z.object({ alt: z.string(), caption: z.string().optional() }).optional(),
  body: z.array(blockSchema),
  createdAt: instantSchema,
  /** Of a scheduled story, when it is to be published. */
  publishedAt: instantSchema.optional(),
  updatedAt: instantSchema.optional(),
  /** Stories that are translations of each other share this key. */
  translationKey: z.string().optional(),
  relatedIds: z.array(z.number().int().positive()),
  commenting: commentingSchema,
  withdrawal: z.object({ at: instantSchema, reason: z.string().optional() }).optional(),
  /** Nobody may publish it before. For the desk alone, like the next one. */
  embargoUntil: instantSchema.optional(),
  /** When it is withdrawn by itself. */
  unpublishAt: instantSchema.optional(),
  /** The id and address it had where it was imported from. */
  sourceId: z.string().optional(),
  sourceUrl: z.string().optional(),
  /** Title and description for search engines, where they are others than headline and standfirst. */
  seoTitle: z.string().min(1).optional(),
  seoDescription: z.string().min(1).optional(),
  /** Whether it was kept at the top where it came from. */
  pinned: z.boolean().optional(),
  /** What an import could not bring in as it was, for editors: shortcodes, elements without a block. */
  importNotes: z.array(z.string()).optional(),
  /** Fingerprint of the import line it was last made from: the same line again leaves the story, and edits to it, alone. */
  sourceDigest: z.string().optional(),
});
export type Article = z.infer<typeof articleSchema>;

/** Whether readers may see `article` at instant `now` (milliseconds since the epoch). */
export function isPublic(article: Pick<Article, 'state' | 'publishedAt'>, now: number): boolean {
  return article.state === 'published' && article.publishedAt !== undefined && Date.parse(article.publishedAt) <= now;
}
