import type { Akin } from './akin-stories.ts';
import type { Prepared } from './prepared.ts';
import { noteChange } from './story-changes.ts';

export type KinWriter = {
  /** A story that readers may see is new or has changed: its own kin are to be found, and those of whoever named it. */
  changed(id: number): void;
  /** Readers see the story no more. */
  gone(id: number): void;
  /** Keeps what was found. @returns whether it is another list than before */
  keep(id: number, found: Akin): boolean;
};

/** Keeps which stories are akin, and marks those whose kin must be found anew because a neighbour came, changed or went. */
export function kinWriter(sql: Prepared): KinWriter {
  // Row by row: a statement that may change several rows opens a savepoint, for which FTS5 writes out what it gathered
  // of the transaction so far; in an import, a fifth of all indexing went there.
  function namersAreDue(id: number): void {
    const namers = sql('SELECT article FROM kin_named WHERE other = ?').all(id);
    for (const { article } of namers)
      sql('UPDATE kin SET due = 1 WHERE article = ? AND due = 0').run(article as number);
  }

  function name(id: number, before: readonly number[], after: readonly number[]): void {
    for (const other of before) sql('DELETE FROM kin_named WHERE other = ? AND article = ?').run(other, id);
    for (const other of after) sql('INSERT OR IGNORE INTO kin_named(other, article) VALUES(?, ?)').run(other, id);
  }

  return {
    changed(id) {
      namersAreDue(id);
      noteChange(sql, id);
      sql(
        `INSERT INTO kin(article, changed) VALUES(?, (SELECT changes FROM kin_count))
         ON CONFLICT(article) DO UPDATE SET changed = excluded.changed, due = 2`,
      ).run(id);
    },
    gone(id) {
      const row = sql('SELECT others FROM kin WHERE article = ?').get(id);
      if (!row) return;
      noteChange(sql, id);
      namersAreDue(id);
      name(id, idsOf(row.others), []);
      sql('DELETE FROM kin WHERE article = ?').run(id);
    },
    keep(id, { others, apart, seen }) {
      const row = sql('SELECT others, apart, changed, made, due FROM kin WHERE article = ?').get(id);
      // It went, or changed while its kin were looked for: then it is still due.
      if (!row || Number(row.changed) > seen) return false;
      const [before, after, copies] = [idsOf(row.others), JSON.stringify(others), JSON.stringify(apart)];
      // What was seen in an index that was since replaced by a new one may count further than this one.
      sql(
        `UPDATE kin SET others = ?, apart = ?, made = (SELECT min(?, changes) FROM kin_count), due = 0
         WHERE article = ?`,
      ).run(after, copies, seen, id);
      name(id, before, others);
      if (row.due === 2) {
        const neighbours = JSON.stringify([...before, ...others]);
        sql(
          `UPDATE kin SET due = 1
           WHERE due = 0 AND made < ? AND article IN (SELECT value FROM json_each(?))`,
        ).run(row.changed as number, neighbours);
      }
      return row.made === 0 || row.others !== after || row.apart !== copies;
    },
  };
}

function idsOf(json: unknown): number[] {
  return JSON.parse(String(json)) as number[];
}
