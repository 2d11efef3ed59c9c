import type { Comment } from '#root/lib/domain/comment.ts';
import type { Prepared } from './prepared.ts';

export type CommentWriter = { put(comment: Comment): void; remove(id: string): void };

type Row = { article: number; parent: string | null; state: string; shown: number; root: string | null };

/**
 * Writes comments into the index. A comment is shown where it is approved and every comment above it is shown; `shown` and
 * `root` (the comment that its thread begins with) and the story's counts are kept with every write.
 */
export function commentWriter(sql: Prepared): CommentWriter {
  const row = (id: string) =>
    sql('SELECT article, parent, state, shown, root FROM comment WHERE id = ?').get(id) as Row | undefined;

  function rootOf(id: string, comment: Row): string | null {
    if (comment.state !== 'approved') return null;
    if (comment.parent === null) return id;
    const parent = row(comment.parent);
    return parent?.shown && parent.article === comment.article ? parent.root : null;
  }

  const repliesTo = (id: string) =>
    sql('SELECT id FROM comment WHERE parent = ?')
      .all(id)
      .map((reply) => String(reply.id));

  function count(comment: Row, difference: 1 | -1): void {
    sql(
      `INSERT INTO thread(article, comments, threads) VALUES(?, ?, ?) ON CONFLICT(article)
       DO UPDATE SET comments = comments + excluded.comments, threads = threads + excluded.threads`,
    ).run(comment.article, difference, comment.parent === null ? difference : 0);
  }

  function show(id: string, comment: Row, root: string | null): void {
    sql('UPDATE comment SET shown = ?, root = ? WHERE id = ?').run(root === null ? 0 : 1, root, id);
    if (comment.shown !== (root === null ? 0 : 1)) count(comment, root === null ? -1 : 1);
  }

  /** Brings a comment's showing, and that of all below it, in line with what stands above. */
  function settle(first: string): void {
    const waiting = [first, ...repliesTo(first)];
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      const comment = row(id);
      const root = comment ? rootOf(id, comment) : null;
      if (!comment || root === comment.root) continue;
      show(id, comment, root);
      waiting.push(...repliesTo(id));
    }
  }

  function remove(id: string): void {
    const old = row(id);
    if (!old) return;
    if (old.shown) count(old, -1);
    sql('DELETE FROM comment WHERE id = ?').run(id);
    settle(id);
  }

  function put(comment: Comment): void {
    // Taken out with its replies first: so a reply moved under its own reply is shown nowhere, rather than in a circle.
    remove(comment.id);
    sql(
      `INSERT INTO comment(id, article, parent, state, created, writer, shown, root, json)
       VALUES(?, ?, ?, ?, ?, ?, 0, NULL, ?)`,
    ).run(
      ...[comment.id, comment.articleId, comment.parentId ?? null, comment.state, Date.parse(comment.createdAt)],
      ...[comment.writerKey, JSON.stringify(comment)],
    );
    settle(comment.id);
  }

  return { put, remove };
}
