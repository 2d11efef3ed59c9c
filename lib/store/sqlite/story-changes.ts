import type { Prepared } from './prepared.ts';

/** The last changes of what readers find, so many of them, are told by story. */
const mostKept = 256;

/** Counts a change of what readers find, and keeps which story it was. */
export function noteChange(sql: Prepared, articleId: number): void {
  // Single rows by key: a statement that may change several has FTS5 write out what it gathered so far.
  sql('UPDATE kin_count SET changes = changes + 1 WHERE rowid = 1').run();
  const changes = Number(sql('SELECT changes FROM kin_count').get()?.changes);
  sql('INSERT OR REPLACE INTO story_change(slot, change, article) VALUES(?, ?, ?)').run(
    ...[changes % mostKept, changes, articleId],
  );
}

/** The stories that changed after `before` changes up to `now`, each once; undefined where not all of them are known. */
export function changedSince(sql: Prepared, before: number, now: number): number[] | undefined {
  if (now - before > mostKept || now < before) return undefined;
  const rows = sql('SELECT article FROM story_change WHERE change > ? AND change <= ?').all(before, now);
  if (rows.length !== now - before) return undefined;
  return [...new Set(rows.map(({ article }) => Number(article)))];
}
