import { createHash } from 'node:crypto';
import type { Article } from '#root/lib/domain/article.ts';
import { type Comment, maxCommentDepth } from '#root/lib/domain/comment.ts';
import type { ImportComment } from './import-comment.ts';
import { instantOf } from './instant.ts';

export type CommentContext = {
  now: number;
  timeZone: string;
  /** The keyed hash that tells a writer, of an e-mail address. */
  writerKey(email: string): string;
};

/**
 * The comments of an imported story, parents before their replies. Ids come from the source's id and the comment's
 * place, so that importing again finds them; replies deeper than the paper nests stand beside the deepest.
 * @throws Error with the reason in plain English where a date can not be read
 */
export function storyComments(
  comments: readonly ImportComment[],
  article: Article,
  context: CommentContext,
): Comment[] {
  const made: Comment[] = [];
  const begin = article.publishedAt ?? article.createdAt;
  let undated = 0;

  function writtenAt(comment: ImportComment, earliest: string): string {
    if (comment.minutesAfter !== undefined) {
      return new Date(Math.min(Date.parse(begin) + comment.minutesAfter * 60_000, context.now)).toISOString();
    }
    if (comment.date === undefined) {
      // A millisecond each: comments without dates keep the order in which they stand.
      undated += 1;
      return new Date(Date.parse(earliest) + undated).toISOString();
    }
    const instant = instantOf(comment.date, context.timeZone);
    if (!instant) throw new Error(`comments: ${JSON.stringify(comment.date)} is no ISO 8601 date`);
    return instant;
  }

  function add(list: readonly ImportComment[], place: string, earliest: string, above: readonly string[]): void {
    list.forEach((comment, index) => {
      const path = comment.key === undefined ? `${place}.${index}` : `=${comment.key}`;
      const { own } = comment;
      const id =
        own?.id ?? `i${createHash('sha256').update(`${article.sourceId}\n${path}`).digest('hex').slice(0, 20)}`;
      const createdAt = writtenAt(comment, earliest);
      const parentId = above.at(-1);
      made.push({
        schema: 1,
        id,
        version: 1,
        articleId: article.id,
        ...(parentId && { parentId }),
        locale: article.locale,
        state: comment.state ?? 'approved',
        author: comment.author,
        email: comment.email,
        text: comment.text,
        createdAt,
        writerKey: context.writerKey(comment.email || `${id}@import.invalid`),
        ...(own?.reason !== undefined && { reason: own.reason }),
        ...(own?.decidedBy !== undefined && { decidedBy: own.decidedBy }),
        ...(own?.decidedAt && { decidedAt: own.decidedAt }),
      });
      add(comment.replies, path, createdAt, [...above, id].slice(0, maxCommentDepth - 1));
    });
  }

  add(comments, '', begin, []);
  return made;
}
