import type { Prepared } from './prepared.ts';

export type ListWriter = {
  /** Puts a story into the lists of these names. @returns the lists' ids as JSON, for `remove` */
  add(names: readonly string[], at: number, article: number): string;
  remove(lists: string, at: number, article: number): void;
  /** Writes the lists' lengths, once for all changes: at the end of each transaction. */
  settle(): void;
  /** Forgets what is not settled and what was remembered, after a rollback. */
  reset(): void;
};

/** Writes the lists that stories stand in, with their lengths. */
export function listWriter(sql: Prepared): ListWriter {
  const ids = new Map<string, number>();
  const grown = new Map<number, number>();

  function idOf(name: string): number {
    const known = ids.get(name) ?? sql('SELECT id FROM list WHERE name = ?').get(name)?.id;
    const id = Number(known ?? sql('INSERT INTO list(name) VALUES(?)').run(name).lastInsertRowid);
    ids.set(name, id);
    return id;
  }

  function grow(lists: readonly number[], by: 1 | -1): void {
    for (const list of lists) grown.set(list, (grown.get(list) ?? 0) + by);
  }

  return {
    add(names, at, article) {
      const lists = names.map(idOf);
      // Row by row: a statement that writes several makes a savepoint, at which FTS5 writes out all it has gathered.
      for (const list of lists) sql('INSERT INTO listing(list, at, article) VALUES(?, ?, ?)').run(list, at, article);
      grow(lists, 1);
      return JSON.stringify(lists);
    },
    remove(json, at, article) {
      const lists = JSON.parse(json) as number[];
      for (const list of lists) {
        sql('DELETE FROM listing WHERE list = ? AND at = ? AND article = ?').run(list, at, article);
      }
      grow(lists, -1);
    },
    settle() {
      for (const [list, by] of grown) {
        if (by !== 0) sql('UPDATE list SET total = total + ? WHERE id = ?').run(by, list);
      }
      grown.clear();
    },
    reset() {
      ids.clear();
      grown.clear();
    },
  };
}
