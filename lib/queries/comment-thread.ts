import { pageToken, pageTokenEnd } from '#root/lib/comments/form-token.ts';
import { isThreadOpen, threadEnd } from '#root/lib/comments/thread-end.ts';
import type { Article } from '#root/lib/domain/article.ts';
import { type Comment, commentsPerPage, type PublicComment } from '#root/lib/domain/comment.ts';
import { noteExpiry, noteTag, requestContext } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import type { CommentThread } from '#root/lib/store/port.ts';
import { type OwnComment, ownComment } from './own-comment.ts';
import { publicComment } from './public-comment.ts';
import { siteSettings } from './site.ts';

/** A comment with its replies, without anything private. */
export type ThreadView = PublicComment & { replies: ThreadView[] };

export type CommentsView = {
  threads: ThreadView[];
  /** Every comment shown under the story, on all pages. */
  count: number;
  page: number;
  pages: number;
  open: boolean;
  /** The signed token of the form on this page. */
  token: string;
  /** The writer's own comment; only at its signed address. */
  own?: OwnComment;
  /** The comment that the form answers. */
  replyTo?: PublicComment;
};

/** What an address says beside the story and the page. */
type Asked = { pending?: string | undefined; reply?: string | undefined };

/** Page `page` of the comments under `article`, or undefined where there is no such page. */
export async function commentThread(
  article: Article,
  page: number,
  { pending, reply }: Asked = {},
): Promise<CommentsView | undefined> {
  noteTag(dependency.thread(article.id));
  const { now } = requestContext();
  const { comments: policy } = await siteSettings();
  const window = { offset: Math.max(0, page - 1) * commentsPerPage, limit: commentsPerPage };
  const { items, total, comments: count } = await store().reads.threads(article.id, window);
  const pages = Math.max(1, Math.ceil(total / commentsPerPage));
  if (page < 1 || page > pages) return undefined;
  noteExpiry(threadEnd(article, policy));
  noteExpiry(pageTokenEnd(article.id, now));
  const own = pending === undefined ? undefined : await ownComment(article.id, pending);
  const replyTo = reply === undefined ? undefined : await answeredComment(article.id, reply);
  return {
    threads: items.map(threadView),
    count,
    page,
    pages,
    open: isThreadOpen(article, policy, now),
    token: pageToken(article.id, now),
    ...(own && { own }),
    ...(replyTo && { replyTo }),
  };
}

function threadView({ comment, replies }: CommentThread): ThreadView {
  return { ...publicComment(comment), replies: replies.map(threadView) };
}

/** The shown comment that a reply is written to. Such pages are neither kept nor found: there is one for every comment. */
async function answeredComment(articleId: number, id: string): Promise<PublicComment | undefined> {
  const context = requestContext();
  context.cacheable = false;
  context.headers.set('x-robots-tag', 'noindex');
  const shown = (await store().reads.threadPosition(id)) !== undefined;
  const comment: Comment | undefined = shown ? await store().get('comment', id) : undefined;
  return comment?.articleId === articleId ? publicComment(comment) : undefined;
}
