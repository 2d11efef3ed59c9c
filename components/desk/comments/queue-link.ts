import type { CommentState } from '#root/lib/domain/comment.ts';
import type { Grouping } from '#root/lib/queries/comment-groups.ts';
import type { QueueOrder } from '#root/lib/queries/judged-comments.ts';

/** How the queue is looked at: as a list in some order, or by what its comments have in common. */
export type QueueView = QueueOrder | Grouping;

/** What another address of the queue has otherwise than this page. */
export type QueueLink = { state?: CommentState; view?: QueueView; page?: number };
