import type { DatabaseSync } from 'node:sqlite';
import { openForBuilding, openForWriting } from '../sqlite/connection.ts';
import { isOfAnotherSchema } from '../sqlite/schema.ts';
import { type IndexChange, type IndexWriter, openIndexWriter } from '../sqlite/writer.ts';
import type { Signature } from './disk.ts';
import { createGathering, type Gathering } from './gathering.ts';
import { promoteIndex, removeIndex } from './index-files.ts';
import { indexScan, type Scan, type ScanReport } from './index-scan.ts';

export type SeenFile = { file: string; signature: Signature | undefined };

/** The writing side of an index, on whichever thread it runs: all but the scan and what is gathered is synchronous. */
export type IndexHost = {
  maxArticleId(): number;
  /** Whether nothing was in it when it was opened. */
  fresh(): boolean;
  apply(changes: readonly IndexChange[]): void;
  /** The same for one of many groups: together with those that follow at once. */
  gather: Gathering['add'];
  /** Remembers which state of a file has been seen, without any change of content. */
  note(seen: readonly SeenFile[]): void;
  /** Compares the index with the files. Applies may come in between its batches. */
  scan(scan: Scan, report: (report: ScanReport) => void): Promise<void>;
  /** As the writer's. */
  keepKin: IndexWriter['keepKin'];
  /** Goes on with the index that was built for this one, whole and closed. @returns its file */
  changeOver(): string;
  close(): void;
};

export type IndexHostOptions = {
  folder: string;
  /** The index's file. */
  file: string;
  /** Whether its pages are looked at before they are trusted: after a crash. */
  verify: boolean;
  /** Whether it is a new one that nobody reads until it is whole, and that is worth nothing before. */
  building?: boolean;
  /** Whether its thread takes what others leave of the processor: while readers are being served. */
  givesWay?: boolean;
};

type OpenIndex = { db: DatabaseSync; writer: IndexWriter };

/** Opens the index, thrown away and made anew where it is damaged or of another schema. */
export function openIndexHost({ folder, file, verify, building = false }: IndexHostOptions): IndexHost {
  let current = building ? openNew(file) : openWhole(file, verify);
  let currentFile = file;
  const gathering = createGathering(() => current.writer);
  /** What was gathered comes before whatever is asked after it. */
  const settled = (): OpenIndex => {
    gathering.settle();
    return current;
  };
  const apply = (changes: readonly IndexChange[]) => settled().writer.apply(changes);
  return {
    maxArticleId: () => settled().writer.maxArticleId(),
    fresh: () => current.writer.fresh,
    apply,
    gather: gathering.add,
    note(seen) {
      settled();
      for (const { file: path, signature } of seen) {
        if (signature === undefined) current.writer.forget(path);
        else current.writer.setSignature(path, signature);
      }
    },
    keepKin: (found) => settled().writer.keepKin(found),
    scan(scan, report) {
      const { db, writer } = settled();
      return indexScan({ folder, db, writer: { ...writer, apply } }, scan, report);
    },
    changeOver() {
      settled();
      const promoted = promoteIndex(currentFile);
      const next = openPromoted(promoted);
      current.db.close();
      current = next;
      currentFile = promoted;
      return promoted;
    },
    close: () => settled().db.close(),
  };
}

function openNew(file: string): OpenIndex {
  removeIndex(file);
  const db = openForBuilding(file);
  return { db, writer: openIndexWriter(db) };
}

function openWhole(file: string, verify: boolean): OpenIndex {
  try {
    return openChecked(file, verify);
  } catch {
    // Nothing in it that the documents do not hold.
    removeIndex(file);
    return openChecked(file, false);
  }
}

/** One that can not be opened after all must not be found at the next start. */
function openPromoted(file: string): OpenIndex {
  try {
    return openChecked(file, false);
  } catch (error) {
    removeIndex(file);
    throw error;
  }
}

function openChecked(file: string, verify: boolean): OpenIndex {
  const db = openForWriting(file);
  try {
    if (isOfAnotherSchema(db)) throw new Error('of another schema');
    const verdict = verify ? db.prepare('PRAGMA quick_check(1)').get()?.quick_check : 'ok';
    if (verdict !== 'ok') throw new Error(String(verdict));
    return { db, writer: openIndexWriter(db) };
  } catch (error) {
    db.close();
    throw error;
  }
}
