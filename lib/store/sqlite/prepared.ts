import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** Gives the statement for a text, prepared once for its connection. */
export type Prepared = (sql: string) => StatementSync;

/** A connection's statements. Texts must come from a bounded set: values go in as parameters. */
export function prepared(db: DatabaseSync): Prepared {
  const known = new Map<string, StatementSync>();
  return (sql) => {
    const statement = known.get(sql) ?? db.prepare(sql);
    known.set(sql, statement);
    return statement;
  };
}
