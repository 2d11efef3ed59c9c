import { z } from 'zod';

/** The longest thing said to colleagues, in UTF-16 units. */
const longest = 4000;

/** What colleagues say to each other about a story. */
export const noteTextSchema = z
  .string()
  .transform((text) => text.normalize('NFC').trim())
  .pipe(z.string().min(1, { error: 'text-missing' }).max(longest, { error: 'text-long' }));
