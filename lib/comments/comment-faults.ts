import { z } from 'zod';

/** What is wrong with a form, by field, as codes that messages/ has a sentence for; `form` is what no field can mend. */
export const commentFaultsSchema = z.object({
  comment: z.enum(['missing', 'too-long', 'duplicate']).optional(),
  author: z.enum(['missing', 'too-long']).optional(),
  email: z.enum(['missing', 'malformed']).optional(),
  form: z.enum(['expired', 'outdated', 'closed', 'too-many', 'unavailable']).optional(),
});
export type CommentFaults = z.infer<typeof commentFaultsSchema>;
export type CommentField = Exclude<keyof CommentFaults, 'form'>;
