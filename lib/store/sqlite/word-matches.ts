import type { Locale } from '#root/lib/domain/locale.ts';
import type { SearchQuery } from '../port.ts';
import { type ListScope, listName } from './list-name.ts';
import { listByName } from './listing-reads.ts';
import { all, any, namedExpression } from './match-expression.ts';
import { numbersOf } from './passage.ts';
import type { Prepared } from './prepared.ts';
import type { Ranked } from './rank.ts';

/** A story of the word index, as ranking reads it. */
export type Match = Ranked & { id: number; at: number };

/** The word index of one language, as a search sees it: at an instant, perhaps in one section, by one author, of some days. */
export type WordMatches = {
  /** Whether it sees every story of the index. */
  isWhole: boolean;
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
  const later = sql('SELECT 1 FROM listing WHERE list = ? AND at > ? LIMIT 1');
  const whole = !sectionId && query.from === undefined && !later.get(listId('all'), until);
  const authors = authorIds && any(authorIds.map((id) => namedExpression('author', id)));

  const words = `words_${locale}`;
  const within = section.length === 0 ? '' : 'JOIN listing l ON l.list = ? AND l.at = s.at AND l.article = s.id';
  /** `table` is the stories' table that knows what is asked: the rows of articles are short, those of passages long. */
  const seen = (table: 'article' | 'passage') => `FROM ${words} CROSS JOIN ${table} s ON s.id = ${words}.rowid ${within}
    WHERE ${words} MATCH ? AND s.at >= ? AND s.at <= ?`;
  const values = (expression: string) => [...section, narrowed(expression), from, until];
  const narrowed = (expression: string) => (authors ? all([expression, authors]) : expression);
  const nobody = authorIds?.length === 0;

  return {
    isWhole: whole && !authorIds,
    count(expression) {
      if (nobody) return 0;
      // Where readers see every story of the index, their rows need no look.
      const row = whole
        ? sql(`SELECT count(*) AS total FROM ${words} WHERE ${words} MATCH ?`).get(narrowed(expression))
        : sql(`SELECT count(*) AS total ${seen('article')}`).get(...values(expression));
      return Number(row?.total);
    },
    *latest(expression, limit) {
      if (nobody) return;
      const rows = sql(
        `SELECT s.id, s.at, s.headline, s.names, s.words ${seen('passage')} ORDER BY ${words}.rowid DESC LIMIT ?`,
      );
      for (const row of rows.all(...values(expression), limit)) {
        const {
          id,
          at,
          headline,
          names,
          words: bytes,
        } = row as unknown as Omit<Match, 'words'> & { words: Uint8Array };
        yield { id, at, headline, names, words: numbersOf(bytes) };
      }
    },
    newest(expression, limit) {
      if (nobody) return [];
      const rows = sql(`SELECT s.id, s.at ${seen('article')} ORDER BY s.at DESC, s.id DESC LIMIT ?`);
      return rows.all(...values(expression), limit).map(({ id, at }) => ({ id: Number(id), at: Number(at) }));
    },
  };
}
