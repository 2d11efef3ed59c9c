import type { Locale } from '#root/lib/domain/locale.ts';
import type { SearchQuery } from '../port.ts';
import { type ListScope, listName } from './list-name.ts';
import { listByName } from './listing-reads.ts';
import { all, any, namedExpression } from './match-expression.ts';
import { numbersOf } from './passage.ts';
import type { Prepared } from './prepared.ts';
import type { Ranked } from './rank.ts';

/** A story of the word index, as ranking reads it. */
export type Match = Ranked & { id: number; at: number; sketch: Uint32Array };

/** The word index of one language, as a search sees it: at an instant, perhaps in one section, by one author, of some days. */
export type WordMatches = {
  /** How many match. */
  count(expression: string): number;
  /** Those that came in last, at most `limit`. A match may be used only until the next one is taken. */
  latest(expression: string, limit: number): Iterable<Match>;
  /** The newest that match, newest first. */
  newest(expression: string, limit: number): Omit<Match, keyof Ranked>[];
};

export function wordMatches(sql: Prepared, locale: Locale, query: SearchQuery): WordMatches {
  const { now, sectionId, authorIds, from = -Infinity, before = Infinity } = query;
  const until = Math.min(now, Math.ceil(before) - 1);
  const listId = (scope: ListScope) => listByName(sql, listName(scope, locale, 'published'))?.id ?? 0;
  const section = sectionId === undefined ? [] : [listId(`section:${sectionId}`)];
  const hidden = sql('SELECT 1 FROM listing WHERE list = ? AND (at > ? OR at < ?) LIMIT 1');
  const whole = !sectionId && !hidden.get(listId('all'), until, from);
  const authors = authorIds && any(authorIds.map((id) => namedExpression('author', id)));

  const words = `words_${locale}`;
  const within = section.length === 0 ? '' : 'JOIN listing l ON l.list = ? AND l.at = a.at AND l.article = a.id';
  const seen = `JOIN article a ON a.id = ${words}.rowid ${within} WHERE ${words} MATCH ? AND a.at >= ? AND a.at <= ?`;
  const values = (expression: string) => [...section, narrowed(expression), from, until];
  const narrowed = (expression: string) => (authors ? all([expression, authors]) : expression);
  const nobody = authorIds?.length === 0;

  return {
    count(expression) {
      if (nobody) return 0;
      // Where readers see every story of the index, their rows need no look.
      const row = whole
        ? sql(`SELECT count(*) AS total FROM ${words} WHERE ${words} MATCH ?`).get(narrowed(expression))
        : sql(`SELECT count(*) AS total FROM ${words} ${seen}`).get(...values(expression));
      return Number(row?.total);
    },
    *latest(expression, limit) {
      if (nobody) return;
      const rows = sql(
        `SELECT a.id, a.at, p.headline, p.names, p.words, p.sketch
         FROM ${words} CROSS JOIN passage p ON p.id = ${words}.rowid ${seen} ORDER BY ${words}.rowid DESC LIMIT ?`,
      );
      for (const row of rows.iterate(...values(expression), limit)) {
        yield {
          id: Number(row.id),
          at: Number(row.at),
          headline: Number(row.headline),
          names: Number(row.names),
          words: numbersOf(row.words as Uint8Array),
          sketch: numbersOf(row.sketch as Uint8Array),
        };
      }
    },
    newest(expression, limit) {
      if (nobody) return [];
      const rows = sql(
        `SELECT m.*, p.sketch FROM
         (SELECT a.id, a.at FROM ${words} ${seen} ORDER BY a.at DESC, a.id DESC LIMIT ?) m JOIN passage p USING(id)
         ORDER BY m.at DESC, m.id DESC`,
      ).all(...values(expression), limit);
      return rows.map(({ id, at, sketch }) => ({
        id: Number(id),
        at: Number(at),
        sketch: numbersOf(sketch as Uint8Array),
      }));
    },
  };
}
