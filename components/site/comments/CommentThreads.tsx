import type { CommentsProps } from './Comments.tsx';
import { OneComment } from './OneComment.tsx';

/** One page of threads, the oldest first. */
export function CommentThreads({ article, comments: { threads, page, open } }: CommentsProps) {
  return (
    <ol className="mt-2 divide-y divide-rule">
      {threads.map((thread) => (
        <li key={thread.id} className="py-2">
          <OneComment article={article} comment={thread} page={page} open={open} />
        </li>
      ))}
    </ol>
  );
}
