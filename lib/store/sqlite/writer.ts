import type { DatabaseSync } from 'node:sqlite';
import type { Collection, Entity, EntityId } from '#root/lib/domain/entities.ts';
import type { AkinOf } from './akin-stories.ts';
import { articleWriter } from './article-writer.ts';
import { commentWriter } from './comment-writer.ts';
import { kinWriter } from './kin-writer.ts';
import { listWriter } from './list-writer.ts';
import { nameWriter } from './name-writer.ts';
import { pictureWriter } from './picture-writer.ts';
import { prepared } from './prepared.ts';
import { prepareSchema } from './schema.ts';
import { wordWriter } from './word-writer.ts';

/**
 * A document as it now is, or null where it is gone. With `file` and `signature` the index remembers which state of the
 * file it has seen; a `file` without a signature is forgotten.
 */
export type IndexChange = {
  [C in Collection]: {
    collection: C;
    id: EntityId<C>;
    document: Entity<C> | null;
    file?: string;
    signature?: string;
  };
}[Collection];

export type IndexWriter = {
  /** Whether the tables were made now (none, or of another schema): everything must be applied again. */
  readonly fresh: boolean;
  /** All changes, with those gathered before, or none of them where one throws. */
  apply(changes: readonly IndexChange[]): void;
  /**
   * Takes changes in and leaves them to be seen with those that follow: FTS5 writes its words out once for all of them.
   * @throws where one of them does: none of those gathered is there then
   */
  gather(changes: readonly IndexChange[]): void;
  /** Lets what was gathered be seen. */
  settle(): void;
  /** Keeps the kin found of stories. @returns the stories of which others were kept before */
  keepKin(found: readonly AkinOf[]): number[];
  signature(file: string): string | undefined;
  setSignature(file: string, signature: string): void;
  signatures(): IterableIterator<{ file: string; signature: string }>;
  forget(file: string): void;
  /** The highest number of a story, 0 where there is none. */
  maxArticleId(): number;
};

/** Opens the index for writing. There must be one writer only. @throws where the file is no database */
export function openIndexWriter(db: DatabaseSync): IndexWriter {
  const fresh = prepareSchema(db);
  const sql = prepared(db);
  const names = nameWriter(sql);
  const lists = listWriter(sql);
  const paperWords = wordWriter(sql);
  const kin = kinWriter(sql);
  const articles = articleWriter(sql, lists, paperWords, kin, names.trail);
  const comments = commentWriter(sql);
  const pictures = pictureWriter(sql);

  /** Collections that are read by id or all together leave nothing here but their file. */
  function index(change: IndexChange): void {
    if (change.collection === 'article') {
      if (change.document) articles.put(change.document);
      else articles.remove(change.id);
      pictures.use(change);
    } else if (change.collection === 'comment') {
      if (change.document) comments.put(change.document);
      else comments.remove(change.id);
    } else if (change.collection === 'section') {
      names.put('section', change.id, change.document);
      for (const moved of names.place(change.id, change.document)) articles.relist(moved);
    } else if (change.collection === 'tag' || change.collection === 'author') {
      names.put(change.collection, change.id, change.document);
      if (change.collection === 'author') pictures.use(change);
    } else if (change.collection === 'media') {
      pictures.put(change.id, change.document);
    } else if (change.collection === 'working' || change.collection === 'saved') {
      pictures.use(change);
    }
  }

  const setSignature = (file: string, signature: string) => {
    sql('INSERT OR REPLACE INTO file(path, signature) VALUES(?, ?)').run(file, signature);
  };
  const forget = (file: string) => {
    sql('DELETE FROM file WHERE path = ?').run(file);
  };

  let erased = false;

  function orNothing(work: () => void): void {
    try {
      work();
    } catch (error) {
      names.reset();
      lists.reset();
      paperWords.reset();
      erased = false;
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }

  function gather(changes: readonly IndexChange[]): void {
    orNothing(() => {
      if (!db.isTransaction) db.exec('BEGIN IMMEDIATE');
      for (const change of sectionsFirst(changes)) {
        index(change);
        if (change.file === undefined) continue;
        if (change.signature === undefined) forget(change.file);
        else setSignature(change.file, change.signature);
      }
      erased ||= changes.some(isErasure);
    });
  }

  function settle(): void {
    if (!db.isTransaction) return;
    orNothing(() => {
      lists.settle();
      db.exec('COMMIT');
    });
    if (erased) forgetLog(db);
    erased = false;
  }

  return {
    fresh,
    apply(changes) {
      gather(changes);
      settle();
    },
    gather,
    settle,
    keepKin: (found) =>
      inTransaction(db, () => found.flatMap((one) => (kin.keep(one.articleId, one) ? one.articleId : []))),
    signature: (file) => sql('SELECT signature FROM file WHERE path = ?').get(file)?.signature as string | undefined,
    setSignature,
    *signatures() {
      for (const row of sql('SELECT path, signature FROM file ORDER BY path').iterate()) {
        yield { file: String(row.path), signature: String(row.signature) };
      }
    },
    forget,
    maxArticleId: () => Number(sql('SELECT max(id) AS id FROM article').get()?.id ?? 0),
  };
}

function inTransaction<R>(db: DatabaseSync, work: () => R): R {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

function isErasure({ collection, document }: IndexChange): boolean {
  return collection === 'comment' && document === null;
}

/** Empties the write-ahead log, in which an erased comment would stand until it is written over. */
function forgetLog(db: DatabaseSync): void {
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

/** Stories of new sections then find their place at once. */
function sectionsFirst(changes: readonly IndexChange[]): readonly IndexChange[] {
  if (!changes.some(({ collection }) => collection === 'section')) return changes;
  return [
    ...changes.filter(({ collection }) => collection === 'section'),
    ...changes.filter(({ collection }) => collection !== 'section'),
  ];
}
