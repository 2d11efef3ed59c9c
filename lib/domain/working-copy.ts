import { z } from 'zod';
import { type Article, type ArticleState, sourceSchema } from './article.ts';
import { blockSchema, pictureSchema } from './block.ts';
import { localeSchema } from './locale.ts';
import { entityIdSchema, instantSchema, slugSchema } from './value.ts';

const line = (longest: number) => z.string().max(longest);

/**
 * What is written of a story: all that the editor changes, nothing of its state. Half-finished is fine: the headline may be
 * empty. An empty slug follows the headline.
 */
export const storyTextSchema = z.object({
  locale: localeSchema,
  headline: line(500),
  kicker: line(200).optional(),
  standfirst: line(2000).optional(),
  slug: z.union([z.literal(''), slugSchema]),
  sectionId: entityIdSchema,
  tagIds: z.array(entityIdSchema).max(100),
  authorIds: z.array(entityIdSchema).max(50),
  sources: z.array(sourceSchema).max(100),
  picture: pictureSchema.optional(),
  body: z.array(blockSchema).max(5000),
});
export type StoryText = z.infer<typeof storyTextSchema>;

/** A text that was kept when another took its place; its words are the document `saved` of this id. */
export const keptTextSchema = z.object({ id: entityIdSchema, at: instantSchema, by: z.string() });
export type KeptText = z.infer<typeof keptTextSchema>;

/**
 * What the desk has of a story beside the story itself: the text as it is being written, which readers do not see before
 * it is taken (see `takeWorkingCopy`), and which earlier texts are kept. Its id is the story's number.
 */
export const workingCopySchema = z.object({
  schema: z.literal(1),
  id: entityIdSchema,
  version: z.number().int().positive(),
  articleId: z.number().int().positive(),
  /** The account that began the story, and the one it was given to. */
  begunBy: z.string().optional(),
  assigneeId: z.string().optional(),
  /** Absent where nothing is written that the story itself does not have. */
  text: storyTextSchema.optional(),
  /** The last save of the text. */
  at: instantSchema,
  by: z.string(),
  /** When the sitting began that this text is of: saves of one sitting replace each other. */
  sitting: instantSchema,
  /** Oldest first. */
  kept: z.array(keptTextSchema),
});
export type WorkingCopy = z.infer<typeof workingCopySchema>;

/** The words of one kept text. */
export const savedTextSchema = z.object({
  schema: z.literal(1),
  id: entityIdSchema,
  version: z.number().int().positive(),
  articleId: z.number().int().positive(),
  text: storyTextSchema,
});
export type SavedText = z.infer<typeof savedTextSchema>;

/** The states in which nobody but the desk has seen the story: what is saved goes into the story itself as well. */
const unseen: readonly ArticleState[] = ['draft', 'in-review', 'ready'];

/** Whether a save of the working copy may change the story itself: it never was before readers and is not due to be. */
export function followsItsCopy(article: Article): boolean {
  return unseen.includes(article.state) && article.publishedAt === undefined;
}

/** The text of the story itself. */
export function textOf(article: Article): StoryText {
  const { locale, headline, kicker, standfirst, slug, sectionId, tagIds, authorIds, sources, picture, body } = article;
  return {
    locale,
    headline,
    ...(kicker !== undefined && { kicker }),
    ...(standfirst !== undefined && { standfirst }),
    slug,
    sectionId,
    tagIds,
    authorIds,
    sources,
    ...(picture && { picture }),
    body,
  };
}

/**
 * The story with the text of its working copy: what publishing commits, and what a preview shows. The state stays as it
 * was. Without text in the copy it is the same story; an empty headline or slug leaves the story's own.
 */
export function takeWorkingCopy(article: Article, copy: Pick<WorkingCopy, 'text'> | undefined): Article {
  if (!copy?.text) return article;
  const { kicker, standfirst, picture, headline, slug, ...text } = copy.text;
  const { kicker: _kicker, standfirst: _standfirst, picture: _picture, ...rest } = article;
  return {
    ...rest,
    ...text,
    headline: headline.trim() || article.headline,
    slug: slug || article.slug,
    ...(kicker && { kicker }),
    ...(standfirst && { standfirst }),
    ...(picture && { picture }),
  };
}
