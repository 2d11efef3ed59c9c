import type { Locale } from '#root/lib/domain/locale.ts';
import type { SearchQuery } from '../port.ts';
import { type ListScope, listName } from './list-name.ts';
import { listByName } from './listing-reads.ts';
import { all, any, namedExpression } from './match-expression.ts';
import { numbersOf } from './passage.ts';
import type { Prepared } from './prepared.ts';
import type { Ranked } from './rank.ts';
import { difference, highest, isIn, type StorySet, setOf, sizeOf } from './story-set.ts';

/** A story of the word index, as ranking reads it. */
export type Match = Ranked & { id: number; at: number };

/** What is looked for: a match expression, and the stories that match it where they are known without looking. */
export type Sought = { expression: string; stories?: StorySet };

/** The word index of one language, as a search sees it: at an instant, perhaps in one section, by one author, of some days. */
export type WordMatches = {
  /** How many match. */
  count(sought: Sought): number;
  /** Those that came in last, at most `limit`. A match may be used only until the next one is taken. */
  latest(sought: Sought, limit: number): Iterable<Match>;
  /** The newest that match, newest first. */
  newest(sought: Sought, limit: number): Omit<Match, keyof Ranked>[];
};

/** So many stories of a later hour are taken out one by one. */
const mostLater = 200;
/** Among so many stories the newest are found by sorting, among more by going down the list. */
const mostSorted = 2000;

export function wordMatches(sql: Prepared, locale: Locale, query: SearchQuery): WordMatches {
  const { now, sectionId, authorIds, from = -Infinity, before = Infinity } = query;
  const until = Math.min(now, Math.ceil(before) - 1);
  const listId = (scope: ListScope) => listByName(sql, listName(scope, locale, 'published'))?.id ?? 0;
  const section = sectionId === undefined ? [] : [listId(`section:${sectionId}`)];
  const authors = authorIds && any(authorIds.map((id) => namedExpression('author', id)));
  const nobody = authorIds?.length === 0;
  const later = storiesAfter(until);

  const words = `words_${locale}`;
  const within = section.length === 0 ? '' : 'JOIN listing l ON l.list = ? AND l.at = s.at AND l.article = s.id';
  /** `table` is the stories' table that knows what is asked: the rows of articles are short, those of passages long. */
  const seen = (table: 'article' | 'passage') => `FROM ${words} CROSS JOIN ${table} s ON s.id = ${words}.rowid ${within}
    WHERE ${words} MATCH ? AND s.at >= ? AND s.at <= ?`;
  const values = ({ expression }: Sought) => [
    ...section,
    authors ? all([expression, authors]) : expression,
    ...[from, until],
  ];

  /** The few stories of a later hour; undefined where they are many. */
  function storiesAfter(instant: number): StorySet | undefined {
    const rows = sql('SELECT article FROM listing WHERE list = ? AND at > ? LIMIT ?').all(
      ...[listId('all'), instant, mostLater],
    );
    return rows.length === mostLater ? undefined : setOf(rows.map(({ article }) => Number(article)));
  }

  /** The known stories that readers see; undefined where who sees what is to be looked up. */
  function visible({ stories }: Sought): StorySet | undefined {
    if (!stories || !later || sectionId !== undefined || query.from !== undefined || authorIds) return undefined;
    return difference(stories, later);
  }

  function newestIn(stories: StorySet, limit: number): Omit<Match, keyof Ranked>[] {
    if (sizeOf(stories) <= mostSorted) {
      const rows = sql(
        `SELECT id, at FROM article WHERE id IN (SELECT value FROM json_each(?)) ORDER BY at DESC, id DESC LIMIT ?`,
      ).all(JSON.stringify(highest(stories, mostSorted)), limit);
      return rows.map(({ id, at }) => ({ id: Number(id), at: Number(at) }));
    }
    const found: Omit<Match, keyof Ranked>[] = [];
    if (limit === 0) return found;
    const rows = sql('SELECT article, at FROM listing WHERE list = ? ORDER BY at DESC, article DESC');
    for (const { article, at } of rows.iterate(listId('all'))) {
      if (isIn(stories, Number(article))) found.push({ id: Number(article), at: Number(at) });
      if (found.length === limit) break;
    }
    return found;
  }

  return {
    count(sought) {
      if (nobody) return 0;
      const known = visible(sought);
      return known
        ? sizeOf(known)
        : Number(sql(`SELECT count(*) AS total ${seen('article')}`).get(...values(sought))?.total);
    },
    *latest(sought, limit) {
      if (nobody) return;
      const columns = 's.id, s.at, s.headline, s.names, s.words';
      const known = visible(sought);
      const rows = known
        ? sql(`SELECT ${columns} FROM passage s WHERE s.id IN (SELECT value FROM json_each(?))`).all(
            JSON.stringify(highest(known, limit)),
          )
        : sql(`SELECT ${columns} ${seen('passage')} ORDER BY ${words}.rowid DESC LIMIT ?`).all(
            ...values(sought),
            limit,
          );
      for (const row of rows) {
        const { words: bytes, ...match } = row as unknown as Omit<Match, 'words'> & { words: Uint8Array };
        yield { ...match, words: numbersOf(bytes) };
      }
    },
    newest(sought, limit) {
      if (nobody) return [];
      const known = visible(sought);
      if (known) return newestIn(known, limit);
      const rows = sql(`SELECT s.id, s.at ${seen('article')} ORDER BY s.at DESC, s.id DESC LIMIT ?`);
      return rows.all(...values(sought), limit).map(({ id, at }) => ({ id: Number(id), at: Number(at) }));
    },
  };
}
