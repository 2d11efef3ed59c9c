import { commentsPerPage } from '#root/lib/domain/comment.ts';
import { store } from '#root/lib/runtime/runtime.ts';

/** The page of the story's comments on which a comment stands, from 1; undefined where it is not shown. */
export async function threadPage(commentId: string): Promise<number | undefined> {
  const position = await store().reads.threadPosition(commentId);
  return position === undefined ? undefined : Math.floor(position / commentsPerPage) + 1;
}
