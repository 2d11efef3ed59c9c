import { type Locale, locales } from '#root/lib/domain/locale.ts';
import type { SearchHit, SearchQuery, Slice, Window } from '../port.ts';
import { cardsById } from './card-reads.ts';
import { listName } from './list-name.ts';
import { listByName } from './listing-reads.ts';
import { wordExpressions } from './match-expression.ts';
import type { Prepared } from './prepared.ts';
import { wordColumns } from './schema.ts';
import { whole } from './window.ts';

/** A match of one language's index; `score` is higher for the likelier. */
type Match = { id: number; at: number; score: number };

/** bm25 (negative, lower is likelier) made up to a third stronger for the newest, by half of that at 90 days. */
const freshScore = (locale: Locale) => `bm25(words_${locale}, ${wordColumns.map(({ weight }) => weight).join(', ')})
  * (1.0 + 0.33 / (1.0 + max(0.0, ? - a.at) / 7776000000.0))`;

/** Searches the stories that readers see at `query.now`: all words, or any of them where no story has all. */
export function search(sql: Prepared, query: SearchQuery, window: Window): Slice<SearchHit> {
  const { offset, limit } = whole(window);
  const languages = query.locale ? [query.locale] : locales;
  for (const operator of [' AND ', ' OR '] as const) {
    const found = languages.map((locale) => matches(sql, query, locale, operator, offset + limit));
    const total = found.reduce((sum, { total }) => sum + total, 0);
    if (total === 0) continue;
    const ranked = found.flatMap(({ items }) => items).sort(query.order === 'date' ? newestFirst : likeliestFirst);
    return { items: hits(sql, ranked.slice(offset, offset + limit)), total };
  }
  return { items: [], total: 0 };
}

function matches(sql: Prepared, query: SearchQuery, locale: Locale, operator: string, limit: number): Slice<Match> {
  const words = wordExpressions(sql, query.text, locale);
  const section = query.sectionId === undefined ? undefined : sectionList(sql, query.sectionId, locale);
  if (words.length === 0 || (query.sectionId !== undefined && section === undefined)) return { items: [], total: 0 };
  const within = section === undefined ? '' : 'JOIN listing l ON l.list = ? AND l.at = a.at AND l.article = a.id';
  const from = `FROM words_${locale} JOIN article a ON a.id = words_${locale}.rowid ${within}
    WHERE words_${locale} MATCH ? AND a.at <= ?`;
  const values = [...(section === undefined ? [] : [section]), words.join(operator), query.now];
  const total = Number(sql(`SELECT count(*) AS total ${from}`).get(...values)?.total);
  if (total === 0 || limit === 0) return { items: [], total };
  const byDate = query.order === 'date';
  const order = byDate ? 'a.at DESC, a.id DESC' : 'likeness, a.at DESC, a.id DESC';
  const rows = sql(
    `SELECT a.id, a.at, ${byDate ? '0' : freshScore(locale)} AS likeness ${from} ORDER BY ${order} LIMIT ?`,
  ).all(...(byDate ? [] : [query.now]), ...values, limit);
  return {
    items: rows.map((row) => ({ id: Number(row.id), at: Number(row.at), score: -Number(row.likeness) })),
    total,
  };
}

function sectionList(sql: Prepared, sectionId: string, locale: Locale): number | undefined {
  return listByName(sql, listName(`section:${sectionId}`, locale, 'published'))?.id;
}

function hits(sql: Prepared, ranked: readonly Match[]): SearchHit[] {
  const cards = new Map(
    cardsById(
      sql,
      ranked.map(({ id }) => id),
    ).map((card) => [card.id, card]),
  );
  return ranked.flatMap(({ id, score }) => {
    const card = cards.get(id);
    return card ? { card, score } : [];
  });
}

function newestFirst(a: Match, b: Match): number {
  return b.at - a.at || b.id - a.id;
}

function likeliestFirst(a: Match, b: Match): number {
  return b.score - a.score || newestFirst(a, b);
}
