import type { Kin } from '../port.ts';
import { cardsById } from './card-reads.ts';
import type { Prepared } from './prepared.ts';

export type KinReads = {
  kin(articleId: number): Kin | undefined;
  /** A story whose kin are to be found: new and changed ones first, then their neighbours, of both the newest first. */
  kinDue(): number | undefined;
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
    kinDue() {
      const row = sql('SELECT article FROM kin WHERE due > 0 ORDER BY due DESC, article DESC LIMIT 1').get();
      return row && Number(row.article);
    },
  };
}
