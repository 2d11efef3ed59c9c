import type { Comment, PublicComment } from '#root/lib/domain/comment.ts';

/** What readers may see of a comment: never the address, nor what it or its network is recognised by. */
export function publicComment({ id, articleId, parentId, author, text, createdAt, locale }: Comment): PublicComment {
  return { id, articleId, ...(parentId && { parentId }), author, text, createdAt, locale };
}
