import type { Comment } from '#root/lib/domain/comment.ts';
import type { OwnCard } from '../article-card.ts';
import type { Prepared } from '../sqlite/prepared.ts';
import type { Signature } from './disk.ts';

/** What the store itself asks the index, on the main thread: single rows by key. */
export type IndexLookups = {
  signature(file: string): Signature | undefined;
  comment(id: string): Comment | undefined;
  commentsOf(articleId: number): Comment[];
  card(articleId: number): OwnCard | undefined;
};

/** @param connection the statements of whichever connection is read from at the moment */
export function indexLookups(connection: () => Prepared): IndexLookups {
  const sql = (text: string) => connection()(text);
  const json = (row: Record<string, unknown> | undefined) => row && JSON.parse(String(row.json));
  return {
    signature: (file) => sql('SELECT signature FROM file WHERE path = ?').get(file)?.signature as Signature | undefined,
    comment: (id) => json(sql('SELECT json FROM comment WHERE id = ?').get(id)) as Comment | undefined,
    commentsOf: (articleId) => sql('SELECT json FROM comment WHERE article = ?').all(articleId).map(json) as Comment[],
    card: (articleId) => json(sql('SELECT json FROM card WHERE id = ?').get(articleId)) as OwnCard | undefined,
  };
}
