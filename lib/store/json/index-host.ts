import { rmSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { openForWriting } from '../sqlite/connection.ts';
import { type IndexChange, type IndexWriter, openIndexWriter } from '../sqlite/writer.ts';
import type { Signature } from './disk.ts';
import { indexScan, type Scan, type ScanReport } from './index-scan.ts';

export type SeenFile = { file: string; signature: Signature | undefined };

/** The writing side of the index, on whichever thread it runs: all but the scan is synchronous. */
export type IndexHost = {
  readonly maxArticleId: number;
  apply(changes: readonly IndexChange[]): void;
  /** Remembers which state of a file has been seen, without any change of content. */
  note(seen: readonly SeenFile[]): void;
  /** Brings the index in line with the files. Applies may come in between its batches. */
  scan(scan: Scan, report: (report: ScanReport) => void): Promise<void>;
  close(): void;
};

export type IndexHostOptions = {
  folder: string;
  /** The index's file. */
  file: string;
  /** Whether its pages are looked at before they are trusted: after a crash. */
  verify: boolean;
};

/** Opens the index, thrown away and made anew where it is damaged. */
export function openIndexHost({ folder, file, verify }: IndexHostOptions): IndexHost {
  const { db, writer } = openWhole(file, verify);
  return {
    maxArticleId: writer.maxArticleId(),
    apply: writer.apply,
    note(seen) {
      for (const { file: path, signature } of seen) {
        if (signature === undefined) writer.forget(path);
        else writer.setSignature(path, signature);
      }
    },
    scan: (scan, report) => indexScan({ folder, db, writer }, scan, report),
    close: () => db.close(),
  };
}

function openWhole(file: string, verify: boolean): { db: DatabaseSync; writer: IndexWriter } {
  try {
    return openChecked(file, verify);
  } catch {
    // Nothing in it that the documents do not hold.
    for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
    return openChecked(file, false);
  }
}

function openChecked(file: string, verify: boolean): { db: DatabaseSync; writer: IndexWriter } {
  const db = openForWriting(file);
  try {
    const verdict = verify ? db.prepare('PRAGMA quick_check(1)').get()?.quick_check : 'ok';
    if (verdict !== 'ok') throw new Error(String(verdict));
    return { db, writer: openIndexWriter(db) };
  } catch (error) {
    db.close();
    throw error;
  }
}
