import type { OwnCard } from '../article-card.ts';
import type { ArticleCard } from '../port.ts';
import type { Prepared } from './prepared.ts';

/** The cards of these stories, in the order of `ids`; unknown ones are left out. */
export function cardsById(sql: Prepared, ids: readonly number[]): ArticleCard[] {
  const rows = sql(
    `SELECT c.json, coalesce(t.comments, 0) AS comments FROM json_each(?) wanted
     JOIN card c ON c.id = wanted.value LEFT JOIN thread t ON t.article = c.id ORDER BY wanted.key`,
  ).all(JSON.stringify(ids));
  return rows.map((row) => ({ ...(JSON.parse(String(row.json)) as OwnCard), comments: Number(row.comments) }));
}
