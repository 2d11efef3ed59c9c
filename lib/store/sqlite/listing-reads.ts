import { locales } from '#root/lib/domain/locale.ts';
import type { ArticleFilter, Slice, Window } from '../port.ts';
import { type ListScope, listName } from './list-name.ts';
import type { Prepared } from './prepared.ts';
import { whole } from './window.ts';

/** One list that a filter draws on: its length, the instants to take, and the other lists its stories must stand in. */
type Source = { list: number; total: number; from: number; until: number; within: number[] };

/** The numbers of the stories that fit `filter`, newest first (ties: the higher number first). */
export function listArticles(sql: Prepared, filter: ArticleFilter, window: Window): Slice<number> {
  const sources = sourcesOf(sql, filter);
  const exclude = filter.exclude?.length ? JSON.stringify(filter.exclude) : undefined;
  const { offset, limit } = whole(window);
  const total = sources.reduce((sum, source) => sum + countOf(sql, source, exclude), 0);
  if (limit === 0 || offset >= total) return { items: [], total };
  // SQLite walks to where a window begins: from whichever end is nearer.
  const before = Math.max(0, total - offset - limit);
  if (before >= offset) return { items: numbersIn(sql, sources, exclude, { offset, limit }), total };
  const last = { offset: before, limit: Math.min(limit, total - offset) };
  return { items: numbersIn(sql, sources, exclude, last, 'ASC').reverse(), total };
}

/** The numbers of the newest stories that fit, uncounted; what is excluded is passed over on the way. */
export function newestArticles(sql: Prepared, filter: ArticleFilter, most: number): number[] {
  const { limit } = whole({ offset: 0, limit: most });
  const sources = sourcesOf(sql, filter);
  if (limit === 0 || sources.length === 0) return [];
  const exclude = new Set(filter.exclude);
  const found = numbersIn(sql, sources, undefined, { offset: 0, limit: limit + exclude.size });
  return found.filter((id) => !exclude.has(id)).slice(0, limit);
}

function numbersIn(
  sql: Prepared,
  sources: Source[],
  exclude: string | undefined,
  { offset, limit }: Window,
  order: 'ASC' | 'DESC' = 'DESC',
): number[] {
  const rows = sql(
    `${sources.map((source) => select(source, 'article, at', exclude)).join(' UNION ALL ')}
     ORDER BY at ${order}, article ${order} LIMIT ? OFFSET ?`,
  ).all(...sources.flatMap((source) => valuesOf(source, exclude)), limit, offset);
  return rows.map((row) => Number(row.article));
}

/** The lists of the filter's languages and states. SQLite merges them in order without sorting the whole. */
function sourcesOf(sql: Prepared, filter: ArticleFilter): Source[] {
  const { states = ['published'], locale, from = -Infinity, before = Infinity } = filter;
  const scopes: ListScope[] = [];
  if (filter.sectionId !== undefined) scopes.push(`section:${filter.sectionId}`);
  if (filter.tagId !== undefined) scopes.push(`tag:${filter.tagId}`);
  if (filter.authorId !== undefined) scopes.push(`author:${filter.authorId}`);
  if (scopes.length === 0) scopes.push('all');

  return [...new Set(states)].flatMap((state) => {
    const until = Math.min(Math.ceil(before) - 1, state === 'published' ? filter.now : Infinity);
    return (locale ? [locale] : locales).flatMap((language) => {
      const lists = scopes.flatMap((scope) => listByName(sql, listName(scope, language, state)) ?? []);
      if (lists.length < scopes.length) return [];
      const [shortest, ...others] = lists.sort((a, b) => a.total - b.total);
      return shortest
        ? { list: shortest.id, total: shortest.total, from, until, within: others.map(({ id }) => id) }
        : [];
    });
  });
}

export function listByName(sql: Prepared, name: string): { id: number; total: number } | undefined {
  const row = sql('SELECT id, total FROM list WHERE name = ?').get(name);
  return row && { id: Number(row.id), total: Number(row.total) };
}

function select({ within }: Source, columns: string, exclude: string | undefined): string {
  const also = within.map(
    () => 'AND EXISTS (SELECT 1 FROM listing x WHERE x.list = ? AND x.at = l.at AND x.article = l.article)',
  );
  const but = exclude === undefined ? '' : 'AND article NOT IN (SELECT value FROM json_each(?))';
  return `SELECT ${columns} FROM listing l WHERE list = ? AND at >= ? AND at <= ? ${but} ${also.join(' ')}`;
}

function valuesOf({ list, from, until, within }: Source, exclude: string | undefined): (number | string)[] {
  return [list, from, until, ...(exclude === undefined ? [] : [exclude]), ...within];
}

/** Whole lists know their length; what readers can not see yet and what is excluded is taken off it. */
function countOf(sql: Prepared, source: Source, exclude: string | undefined): number {
  if (source.within.length > 0 || source.from > -Infinity) {
    const row = sql(select(source, 'count(*) AS total', exclude)).get(...valuesOf(source, exclude));
    return Number(row?.total);
  }
  const later = sql('SELECT count(*) AS total FROM listing WHERE list = ? AND at > ?').get(source.list, source.until);
  const visible = source.total - Number(later?.total);
  if (exclude === undefined) return visible;
  // In this order whatever the planner thinks: a few stories to look up, not a whole list to walk.
  const excluded = sql(
    `SELECT count(*) AS total FROM (SELECT DISTINCT value FROM json_each(?)) e CROSS JOIN article a ON a.id = e.value
     CROSS JOIN listing l ON l.list = ? AND l.at = a.at AND l.article = a.id WHERE a.at <= ?`,
  ).get(exclude, source.list, source.until);
  return visible - Number(excluded?.total);
}
