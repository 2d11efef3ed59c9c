import type { z } from 'zod';
import { articleSchema } from './article.ts';
import { commentSchema } from './comment.ts';
import { mediaSchema } from './media.ts';
import { redirectSchema } from './redirect.ts';
import { breakingSchema, frontSchema, siteSettingsSchema, standingPageSchema } from './settings.ts';
import { authorSchema, sectionSchema, tagSchema } from './taxonomy.ts';
import { savedTextSchema, workingCopySchema } from './working-copy.ts';

/** Every collection of the store with the schema of its documents. */
export const entitySchemas = {
  article: articleSchema,
  comment: commentSchema,
  section: sectionSchema,
  tag: tagSchema,
  author: authorSchema,
  media: mediaSchema,
  settings: siteSettingsSchema,
  front: frontSchema,
  breaking: breakingSchema,
  page: standingPageSchema,
  redirect: redirectSchema,
  working: workingCopySchema,
  saved: savedTextSchema,
} as const;

export type Collection = keyof typeof entitySchemas;
export type Entity<C extends Collection = Collection> = z.infer<(typeof entitySchemas)[C]>;
/** Articles are numbered; every other entity has an ASCII name. */
export type EntityId<C extends Collection> = C extends 'article' ? number : string;
