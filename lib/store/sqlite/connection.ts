import { DatabaseSync } from 'node:sqlite';

/**
 * The one writing connection of an index file (or `:memory:`). WAL lets readers go on meanwhile; NORMAL may lose the last
 * commits at a power cut but never tears the file, and what is lost is rebuilt from the documents.
 */
export function openForWriting(file: string): DatabaseSync {
  const db = new DatabaseSync(file);
  // secure_delete: what a reader had erased must not go on lying in freed pages.
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000',
  );
  return db;
}

/**
 * The connection that fills a new index before anybody reads it. Nothing is journalled: when it is not closed as it should
 * be the file is worth nothing. Closing leaves it for `openForWriting`.
 */
export function openForBuilding(file: string): DatabaseSync {
  // A defensive connection keeps a journal whatever it is told.
  const db = new DatabaseSync(file, { defensive: false });
  db.exec(
    'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000',
  );
  return db;
}

/** A reading connection beside the writer; a lock of the writer's is waited for. */
export function openForReading(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { readOnly: true, timeout: 2000 });
  db.exec('PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000');
  return db;
}
