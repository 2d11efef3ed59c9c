import { refusedComment } from '#root/lib/comments/refused-comment.ts';
import type { Article } from '#root/lib/domain/article.ts';
import type { CommentsView } from '#root/lib/queries/comment-thread.ts';
import { ClosedThread } from './ClosedThread.tsx';
import { CommentForm } from './CommentForm.tsx';
import { CommentPages } from './CommentPages.tsx';
import { CommentThreads } from './CommentThreads.tsx';
import { CommentTotal } from './CommentTotal.tsx';
import { OwnCommentNote } from './OwnCommentNote.tsx';

/** What every part of the comments needs: the story they stand under and what is shown of them. */
export type CommentsProps = { article: Article; comments: CommentsView };

/** What readers say under a story, and where they say it. */
export function Comments({ article, comments }: CommentsProps) {
  const { open, own, count } = comments;
  const refused = refusedComment();
  return (
    <div id="comments" className="grid gap-10">
      {count > 0 && (
        <section aria-labelledby="comments-title" className="border-t-2 border-ink pt-3">
          <CommentTotal count={count} />
          <CommentThreads article={article} comments={comments} />
          <CommentPages article={article} comments={comments} />
        </section>
      )}
      {own && <OwnCommentNote article={article} own={own} />}
      {open ? (
        <CommentForm article={article} comments={comments} {...(refused && { refused })} />
      ) : (
        <ClosedThread {...(refused && { refused })} />
      )}
    </div>
  );
}
