import type { Kin } from '../port.ts';
import { cardsById } from './card-reads.ts';
import type { Prepared } from './prepared.ts';

export type KinReads = {
  kin(articleId: number): Kin | undefined;
  /**
   * Stories whose kin are to be found, at most `limit`: of those asked for first which are, in their order; then new and
   * changed ones, then their neighbours, of both the newest first.
   */
  kinDue(limit: number, asked?: readonly number[]): number[];
};

/** What is kept of kin: rows by key, as cheap as a card. */
export function kinReads(sql: Prepared): KinReads {
  return {
    kin(articleId) {
      const row = sql('SELECT others, apart FROM kin WHERE article = ? AND made > 0').get(articleId);
      if (!row) return undefined;
      const cards = cardsById(sql, JSON.parse(String(row.others)) as number[]);
      return { cards, apart: JSON.parse(String(row.apart)) as number[] };
    },
    kinDue(limit, asked = []) {
      const isDue = sql('SELECT 1 FROM kin WHERE article = ? AND due > 0');
      const first = asked.filter((id) => isDue.get(id)).slice(0, limit);
      if (first.length > 0) return first;
      const rows = sql('SELECT article FROM kin WHERE due > 0 ORDER BY due DESC, article DESC LIMIT ?').all(limit);
      return rows.map(({ article }) => Number(article));
    },
  };
}
