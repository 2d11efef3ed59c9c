import { type Comment, maxCommentDepth } from '#root/lib/domain/comment.ts';
import type { CommentThread } from '../port.ts';
import type { Prepared } from './prepared.ts';
import type { SyncReads } from './sync-reads.ts';
import { whole } from './window.ts';

/** The reads of what readers write. */
export function commentReads(sql: Prepared): Pick<SyncReads, 'threads' | 'threadPosition' | 'comments'> {
  return {
    threads(articleId, window) {
      const { offset, limit } = whole(window);
      const counts = sql('SELECT threads, comments FROM thread WHERE article = ?').get(articleId);
      const roots = sql(
        `SELECT id, json FROM comment WHERE article = ? AND shown = 1 AND parent IS NULL
         ORDER BY created, id LIMIT ? OFFSET ?`,
      ).all(articleId, limit, offset);
      const replies = sql(
        `SELECT json FROM comment WHERE root IN (SELECT value FROM json_each(?)) AND shown = 1 AND parent IS NOT NULL
         ORDER BY created, id`,
      ).all(JSON.stringify(roots.map(({ id }) => id)));
      return {
        items: nested(roots.map(commentOf), replies.map(commentOf)),
        total: Number(counts?.threads ?? 0),
        comments: Number(counts?.comments ?? 0),
      };
    },

    threadPosition(commentId) {
      const root = sql(
        `SELECT r.article, r.created, r.id FROM comment c JOIN comment r ON r.id = c.root
         WHERE c.id = ? AND c.shown = 1`,
      ).get(commentId);
      if (!root) return undefined;
      const before = sql(
        `SELECT count(*) AS total FROM comment WHERE article = ? AND shown = 1 AND parent IS NULL
         AND (created, id) < (?, ?)`,
      ).get(...[Number(root.article), Number(root.created), String(root.id)]);
      return Number(before?.total);
    },

    comments(filter, window) {
      const { offset, limit } = whole(window);
      const conditions = ['state IN (SELECT value FROM json_each(?))'];
      const values: (string | number)[] = [JSON.stringify(filter.states)];
      const also = (condition: string, value: string | number | undefined) => {
        if (value === undefined) return;
        conditions.push(condition);
        values.push(value);
      };
      also('article = ?', filter.articleId);
      also('writer = ?', filter.writerKey);
      also('created >= ?', filter.since);
      const where = `FROM comment WHERE ${conditions.join(' AND ')}`;
      const total = Number(sql(`SELECT count(*) AS total ${where}`).get(...values)?.total);
      const rows = sql(`SELECT json ${where} ORDER BY created DESC, id DESC LIMIT ? OFFSET ?`);
      return { items: rows.all(...values, limit, offset).map(commentOf), total };
    },
  };
}

function commentOf(row: Record<string, unknown>): Comment {
  return JSON.parse(String(row.json)) as Comment;
}

/** Replies under what they answer; below the deepest level they stand beside it. All lists oldest first. */
function nested(roots: readonly Comment[], replies: readonly Comment[]): CommentThread[] {
  const answersTo = Map.groupBy(replies, ({ parentId }) => parentId);
  const threads = roots.map((comment): CommentThread => ({ comment, replies: [] }));
  const crowded = new Set<CommentThread>();
  const waiting = threads.map((thread) => ({ answered: thread.comment.id, under: thread, level: 2 }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { answered, under, level } = next;
    for (const comment of answersTo.get(answered) ?? []) {
      const thread: CommentThread = { comment, replies: [] };
      under.replies.push(thread);
      const deeper = level < maxCommentDepth;
      waiting.push({ answered: comment.id, under: deeper ? thread : under, level: deeper ? level + 1 : level });
    }
    if (level === maxCommentDepth) crowded.add(under);
  }
  for (const thread of crowded) thread.replies.sort(oldestFirst);
  return threads;
}

function oldestFirst({ comment: a }: CommentThread, { comment: b }: CommentThread): number {
  return Date.parse(a.createdAt) - Date.parse(b.createdAt) || (a.id < b.id ? -1 : 1);
}
