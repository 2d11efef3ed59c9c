import type { Comment, PublicComment } from '#root/lib/domain/comment.ts';
import { stripBidiControls } from '#root/lib/text/bidi.ts';

/**
 * What readers may see of a comment: never the address, nor what its writer is recognised by. Comments that were brought in
 * or edited by hand may still hold characters that turn the order of other text; they are left out here.
 */
export function publicComment({ id, articleId, parentId, author, text, createdAt, locale }: Comment): PublicComment {
  const shown = { author: stripBidiControls(author), text: stripBidiControls(text) };
  return { id, articleId, ...(parentId && { parentId }), ...shown, createdAt, locale };
}
