import { pageToken, pageTokenEnd, readPendingSign } from '#root/lib/comments/form-token.ts';
import { isThreadOpen, threadEnd } from '#root/lib/comments/screen-comment.ts';
import type { Article } from '#root/lib/domain/article.ts';
import { type Comment, commentsPerPage, type PublicComment } from '#root/lib/domain/comment.ts';
import { noteExpiry, noteTag, requestContext } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import type { CommentThread } from '#root/lib/store/port.ts';
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
  /** The writer's own comment that waits for a moderator; only at its signed address. */
  pending?: PublicComment;
  /** The comment that the form answers. */
  replyTo?: PublicComment;
};

/** Page `page` of the comments under `article`, or undefined where there is no such page. */
export async function commentThread(
  article: Article,
  page: number,
  { pending, reply }: { pending?: string | undefined; reply?: string | undefined } = {},
): Promise<CommentsView | undefined> {
  noteTag(dependency.thread(article.id));
  const { now } = requestContext();
  const { comments: policy } = await siteSettings();
  noteExpiry(threadEnd(article, policy));
  noteExpiry(pageTokenEnd(now));
  const window = { offset: (page - 1) * commentsPerPage, limit: commentsPerPage };
  const { items, total, comments: count } = await store().reads.threads(article.id, window);
  const pages = Math.max(1, Math.ceil(total / commentsPerPage));
  if (page > pages) return undefined;
  const waiting = pending === undefined ? undefined : await waitingComment(article.id, pending);
  const replyTo = reply === undefined ? undefined : await shownComment(article.id, reply);
  return {
    threads: items.map(threadView),
    count,
    page,
    pages,
    open: isThreadOpen(article, policy, now),
    token: pageToken(article.id, now),
    ...(waiting && { pending: waiting }),
    ...(replyTo && { replyTo }),
  };
}

/** The page of the story's comments on which a comment stands, from 1; undefined where it is not shown. */
export async function threadPage(commentId: string): Promise<number | undefined> {
  const position = await store().reads.threadPosition(commentId);
  return position === undefined ? undefined : Math.floor(position / commentsPerPage) + 1;
}

function publicView({ id, articleId, parentId, author, text, createdAt, locale }: Comment): PublicComment {
  return { id, articleId, ...(parentId && { parentId }), author, text, createdAt, locale };
}

function threadView({ comment, replies }: CommentThread): ThreadView {
  return { ...publicView(comment), replies: replies.map(threadView) };
}

/** Only its writer knows the signed address; nobody else may be served that page. */
async function waitingComment(articleId: number, sign: string): Promise<PublicComment | undefined> {
  const context = requestContext();
  context.cacheable = false;
  context.headers.set('x-robots-tag', 'noindex');
  const id = readPendingSign(sign, context.now);
  const comment = id === undefined ? undefined : await store().get('comment', id);
  return comment && comment.articleId === articleId && comment.state !== 'approved' ? publicView(comment) : undefined;
}

async function shownComment(articleId: number, id: string): Promise<PublicComment | undefined> {
  const shown = (await store().reads.threadPosition(id)) !== undefined;
  const comment = shown ? await store().get('comment', id) : undefined;
  return comment?.articleId === articleId ? publicView(comment) : undefined;
}
