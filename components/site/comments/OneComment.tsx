import type { Article } from '#root/lib/domain/article.ts';
import { href } from '#root/lib/i18n/href.ts';
import type { ThreadView } from '#root/lib/queries/comment-thread.ts';
import { CommentHead } from './CommentHead.tsx';
import { CommentText } from './CommentText.tsx';
import { ReplyLink } from './ReplyLink.tsx';

type OneCommentProps = {
  article: Article;
  comment: ThreadView;
  /** The page of comments it stands on. */
  page: number;
  /** Whether it can be answered. */
  open: boolean;
};

/** A comment with the replies to it. */
export function OneComment({ article, comment, page, open }: OneCommentProps) {
  const { id, author, text, createdAt, replies } = comment;
  const place = { to: 'article', id: article.id, slug: article.slug } as const;
  const permalink = href(article.locale, { ...place, comment: id, hash: `comment-${id}` });
  return (
    <>
      <article id={`comment-${id}`} className="-mx-3 rounded-xs px-3 target:bg-brand-soft">
        <CommentHead author={author} createdAt={createdAt} locale={article.locale} permalink={permalink} />
        <CommentText text={text} />
        {open && (
          <ReplyLink
            author={author}
            href={href(article.locale, { ...place, comments: page, reply: id, hash: 'respond' })}
          />
        )}
      </article>
      {replies.length > 0 && (
        <ol className="mt-2 grid gap-2 border-s-2 border-rule ps-4 sm:ps-6">
          {replies.map((reply) => (
            <li key={reply.id}>
              <OneComment article={article} comment={reply} page={page} open={open} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
