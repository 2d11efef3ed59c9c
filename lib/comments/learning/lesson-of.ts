import type { Comment } from '#root/lib/domain/comment.ts';
import type { Side } from './lesson-book.ts';

/** Reasons that speak of the place, the person or the truth of a comment, not of its words. */
const notOfWords: ReadonlySet<string> = new Set(['off-topic', 'private', 'unfounded']);

/** What a comment teaches: only what a person decided does. */
export function lessonOf({ state, reason, decidedBy }: Comment): Side | undefined {
  if (decidedBy === undefined) return undefined;
  switch (state) {
    case 'approved':
      return 'approved';
    case 'spam':
      return 'refused';
    case 'rejected':
      return reason !== undefined && notOfWords.has(reason) ? undefined : 'refused';
    case 'pending':
      return undefined;
  }
}
