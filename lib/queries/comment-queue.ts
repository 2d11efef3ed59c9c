import type { Judgement, WriterRecord } from '#root/lib/comments/learning/judge-comment.ts';
import { type Comment, type CommentState, commentStates } from '#root/lib/domain/comment.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import type { CommentFilter } from '#root/lib/store/port.ts';
import { containsBlocked } from '#root/lib/text/block-list.ts';
import { type JudgedComment, judgedComments, mostSorted, type QueueOrder } from './judged-comments.ts';
import { siteSettings } from './site.ts';

export const commentsPerQueuePage = 30;

/** Which comments of the queue; `page` from 1. */
export type QueueAsked = {
  state: CommentState;
  storyId?: number | undefined;
  writer?: string | undefined;
  order: QueueOrder;
  page: number;
};

/** A comment as moderators see it: everything but its writer's address. */
export type QueuedComment = Pick<
  Comment,
  'id' | 'author' | 'text' | 'createdAt' | 'locale' | 'state' | 'reason' | 'decidedBy' | 'writerKey'
> & {
  story: { id: number; headline: string };
  /** The entry of the block list that it has. */
  blocked?: string;
  /** What was decided about this writer before. */
  earlier: WriterRecord;
  /** What it is like, where moderators decided enough to tell. */
  judgement?: Judgement;
  isReply: boolean;
};

export type CommentQueue = { items: QueuedComment[]; pages: number; totals: Record<CommentState, number> };

/** How many comments wait for a moderator. */
export async function pendingComments(): Promise<number> {
  return countOf({ states: ['pending'] });
}

/** A page of the moderators' queue. */
export async function commentQueue({ state, storyId, writer, order, page }: QueueAsked): Promise<CommentQueue> {
  const by = { ...(storyId !== undefined && { articleId: storyId }), ...(writer && { writerKey: writer }) };
  const counts = await Promise.all(commentStates.map(async (one) => [one, await countOf({ ...by, states: [one] })]));
  const totals = Object.fromEntries(counts) as Record<CommentState, number>;
  const reached = order === 'newest' ? totals[state] : Math.min(totals[state], mostSorted);
  const pages = Math.max(1, Math.ceil(reached / commentsPerQueuePage));
  const window = { offset: (Math.min(page, pages) - 1) * commentsPerQueuePage, limit: commentsPerQueuePage };
  const items = await judgedComments({ ...by, states: [state] }, order, window);
  const stories = await store().reads.cards([...new Set(items.map(({ comment }) => comment.articleId))]);
  const headlines = new Map(stories.map(({ id, headline }) => [id, headline]));
  const { blockList } = (await siteSettings()).comments;
  return { items: items.map((one) => queued(one, headlines, blockList)), pages, totals };
}

/** The story that the queue is asked for, and how its readers may comment. */
export async function queueStory(id: number) {
  const article = await store().get('article', id);
  if (!article) return undefined;
  const { headline, commenting, locale } = article;
  return { id, headline, commenting, locale } satisfies { locale: Locale } & Record<string, unknown>;
}

async function countOf(filter: CommentFilter): Promise<number> {
  return (await store().reads.comments(filter, { offset: 0, limit: 0 })).total;
}

function queued(
  { comment, writer: earlier, judgement }: JudgedComment,
  headlines: ReadonlyMap<number, string>,
  blockList: readonly string[],
): QueuedComment {
  const { id, author, text, createdAt, locale, state, reason, decidedBy, writerKey, articleId, parentId } = comment;
  const blocked = containsBlocked(`${author}\n${text}`, blockList);
  return {
    ...{ id, author, text, createdAt, locale, state, writerKey, earlier },
    ...(reason && { reason }),
    ...(decidedBy && { decidedBy }),
    ...(blocked && { blocked }),
    ...(judgement && { judgement }),
    story: { id: articleId, headline: headlines.get(articleId) ?? String(articleId) },
    isReply: parentId !== undefined,
  };
}
