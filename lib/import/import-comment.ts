import { z } from 'zod';
import type { CommentState } from '#root/lib/domain/comment.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { type OwnComment, ownCommentSchema } from './own-details.ts';

export type ImportComment = {
  author: string;
  email: string;
  text: string;
  date?: string;
  minutesAfter?: number;
  replies: ImportComment[];
  /** Its id where it comes from, unique in the story; without one its place serves. */
  key?: string;
  /** Default: approved. */
  state?: CommentState;
  own?: OwnComment;
};

/** A reader's comment of an import line with its replies, any number deep. */
export const importCommentSchema: z.ZodType<ImportComment> = z.lazy(() =>
  z
    .object({
      author: z.string().transform(cleanLine).pipe(z.string().min(1, 'is empty')),
      email: z.string().nullish(),
      text: z
        .string()
        .transform((text) => cleanText(text).trim())
        .pipe(z.string().min(1, 'is empty')),
      date: z.string().nullish(),
      minutesAfter: z.number().min(0).nullish(),
      replies: z.array(importCommentSchema).nullish(),
      naba: ownCommentSchema.nullish(),
    })
    .transform(({ author, email, text, date, minutesAfter, replies, naba }) => ({
      author,
      email: email?.trim() ?? '',
      text,
      ...(date && { date }),
      ...(minutesAfter != null && { minutesAfter }),
      replies: replies ?? [],
      ...(naba && { own: naba, ...(naba.state && { state: naba.state }) }),
    })),
);
