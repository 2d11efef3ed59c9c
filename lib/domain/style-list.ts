import { z } from 'zod';

/** Wrong spellings of one word, and words in the list: more than a newsroom has. */
export const mostSpellings = 50;
export const mostStyleEntries = 5000;

/** A spelling of the paper's own: what is written instead of which other spellings. Several words may make one. */
export const styleEntrySchema = z.object({
  right: z.string().trim().min(1).max(100),
  wrong: z.array(z.string().trim().min(1).max(100)).min(1).max(mostSpellings),
  /** Why, for colleagues. */
  note: z.string().max(500).optional(),
});
export type StyleEntry = z.infer<typeof styleEntrySchema>;

/** How the paper spells: what the copy check goes by. */
export const styleListSchema = z.object({
  entries: z.array(styleEntrySchema).max(mostStyleEntries),
  /** Words the check is silent about, for everybody. */
  ignored: z.array(z.string().trim().min(1).max(100)).max(5_000).optional(),
  /** Whether a final ى may stand for ي, as Egyptian papers write it. */
  finalYa: z.enum(['dotted', 'undotted']).optional(),
  /** Whether “…” may stand beside «…» as long as a text keeps to one of them. */
  curlyQuotes: z.enum(['keep', 'mend']).optional(),
});
export type StyleList = z.infer<typeof styleListSchema>;
