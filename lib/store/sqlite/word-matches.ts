import type { Locale } from '#root/lib/domain/locale.ts';
import type { SearchQuery } from '../port.ts';
import { type ListScope, listName } from './list-name.ts';
import { listByName } from './listing-reads.ts';
import type { Prepared } from './prepared.ts';
import { wordColumns } from './schema.ts';

/** A match of one language's index; `score` is higher for the likelier. */
export type Match = { id: number; at: number; score: number };

/** The word index of one language, as readers see it at an instant, perhaps in one section only. */
export type WordMatches = {
  /** How many match; counting ends at `most`. */
  count(expression: string, most?: number): number;
  /** Likeliest first, those scored alike newest first. Every match is scored. */
  likeliest(expression: string, limit: number): Match[];
  newest(expression: string, limit: number): Match[];
};

export const bm25 = (locale: Locale) => `bm25(words_${locale}, ${wordColumns.map(({ weight }) => weight).join(', ')})`;

/** bm25 (negative, lower is likelier) made up to a third stronger for the newest, by half of that at 90 days. */
const fresh = '(1.0 + 0.33 / (1.0 + max(0.0, ? - a.at) / 7776000000.0))';

export function wordMatches(sql: Prepared, locale: Locale, { now, sectionId }: SearchQuery): WordMatches {
  const listId = (scope: ListScope) => listByName(sql, listName(scope, locale, 'published'))?.id ?? 0;
  const section = sectionId === undefined ? [] : [listId(`section:${sectionId}`)];
  const whole = !sectionId && !sql('SELECT 1 FROM listing WHERE list = ? AND at > ? LIMIT 1').get(listId('all'), now);

  const within = section.length === 0 ? '' : 'JOIN listing l ON l.list = ? AND l.at = a.at AND l.article = a.id';
  const seen = `FROM words_${locale} JOIN article a ON a.id = words_${locale}.rowid ${within}
    WHERE words_${locale} MATCH ? AND a.at <= ?`;
  const values = (expression: string) => [...section, expression, now];
  const matches = (rows: Record<string, unknown>[]): Match[] =>
    rows.map(({ id, at, score }) => ({ id: Number(id), at: Number(at), score: -Number(score) }));

  return {
    count(expression, most = Number.MAX_SAFE_INTEGER) {
      // Where readers see every story of the index, their rows need no look.
      const row = whole
        ? sql(
            `SELECT count(*) AS total FROM (SELECT 1 FROM words_${locale} WHERE words_${locale} MATCH ? LIMIT ?)`,
          ).get(...[expression, most])
        : sql(`SELECT count(*) AS total FROM (SELECT 1 ${seen} LIMIT ?)`).get(...values(expression), most);
      return Number(row?.total);
    },
    likeliest(expression, limit) {
      const score = `${bm25(locale)} * ${fresh}`;
      const rows = sql(`SELECT a.id, a.at, ${score} AS score ${seen} ORDER BY score, a.at DESC, a.id DESC LIMIT ?`);
      return matches(rows.all(now, ...values(expression), limit));
    },
    newest(expression, limit) {
      const rows = sql(`SELECT a.id, a.at, 0 AS score ${seen} ORDER BY a.at DESC, a.id DESC LIMIT ?`);
      return matches(rows.all(...values(expression), limit));
    },
  };
}
