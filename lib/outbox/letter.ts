import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { localeSchema } from '#root/lib/domain/locale.ts';
import { instantSchema } from '#root/lib/domain/value.ts';

/** What may be told of a story. `deleted`: it is not even withdrawn, its address is a 404. */
export const storyEvents = ['published', 'updated', 'restored', 'withdrawn', 'deleted'] as const;
export type StoryEvent = (typeof storyEvents)[number];

const head = {
  /** Names the letter for ever; receivers know by it what they had already. */
  key: z.string().regex(/^[0-9a-f]{16}$/),
  /** When the commit was made. */
  at: instantSchema,
};

/** Tags that ticked, for whoever keeps pages; `all` where there are too many to name. */
export const tagLetterSchema = z.object({ ...head, tags: z.union([z.literal('all'), z.array(z.string())]) });
export type TagLetter = z.infer<typeof tagLetterSchema>;

/** What happened to a story. */
export const storyLetterSchema = z.object({
  ...head,
  event: z.enum(storyEvents),
  /** Not before this instant: that of its publication, where it is a later one. */
  due: instantSchema,
  /** The story as it was then: enough for its address, should it be gone when the letter goes. */
  story: z.object({ id: z.number().int().positive(), locale: localeSchema, slug: z.string() }),
  /** It came in with a date long past, as in an import: no news, but an address that search engines do not know. */
  old: z.literal(true).optional(),
});
export type StoryLetter = z.infer<typeof storyLetterSchema>;

export const letterSchema = z.union([tagLetterSchema, storyLetterSchema]);
/** One thing to be told to the outside, one line of the outbox. */
export type Letter = z.infer<typeof letterSchema>;

export function isTagLetter(letter: Letter): letter is TagLetter {
  return 'tags' in letter;
}

/** The instant (milliseconds since the epoch) before which nobody may be told. */
export function dueAt(letter: Letter): number {
  return Date.parse(isTagLetter(letter) ? letter.at : letter.due);
}

export function newKey(): string {
  return randomBytes(8).toString('hex');
}
