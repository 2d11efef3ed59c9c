import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import type { IndexChange, IndexWriter } from '../sqlite/writer.ts';
import { lastVersions } from './comment-lines.ts';
import { isMissing, type Signature, signatureNow } from './disk.ts';
import { parseDocument } from './document.ts';
import { indexedFolders, placeOf, temporaryEnding } from './layout.ts';

export type Scan = {
  /** Whether files that the index does not know are read into it here; else they are differing ones. */
  takesIn: boolean;
  /** Temporary files of other openings are what a crash left; those with this token are being written. */
  token: string;
};

/** Documents so far, of how many, and documents a second. */
export type Progress = { done: number; total: number; rate: number };

export type ScanReport =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'damage'; file: string; reason: string }
  /** Files that the index knows otherwise: changed, new or gone while nobody looked. They are not taken in here. */
  | { kind: 'differing'; files: string[] };

type Target = { folder: string; db: DatabaseSync; writer: IndexWriter };
type Tell = (report: ScanReport) => void;

/** How much is read, in documents and milliseconds, before it is indexed. Few and large batches are quicker. */
const batch = { documents: 1000, time: 500 };
/** How many files are told of at once: no message should take long to read. */
const toldTogether = 1000;

/** Compares every file with what the index has seen. */
export async function indexScan(target: Target, scan: Scan, tell: Tell): Promise<void> {
  const { folder, writer } = target;
  const known = new Map<string, Signature>();
  for (const { file, signature } of writer.signatures()) known.set(file, signature);
  const unknown: string[] = [];
  const differing: string[] = [];
  for (const base of indexedFolders) {
    for await (const file of filesBelow(folder, base, scan.token)) {
      const seen = known.get(file);
      known.delete(file);
      if (seen === undefined) unknown.push(file);
      else if (seen !== signatureNow(path.join(folder, file))) differing.push(file);
    }
  }
  for (const file of known.keys()) if (!existsSync(path.join(folder, file))) differing.push(file);
  if (!scan.takesIn) differing.push(...unknown.splice(0));
  while (differing.length > 0) tell({ kind: 'differing', files: differing.splice(0, toldTogether) });
  await takeIn(target, unknown, tell);
}

async function takeIn(target: Target, files: string[], tell: Tell): Promise<void> {
  const began = performance.now();
  const total = files.length;
  let done = 0;
  while (done < total) {
    const batchBegan = performance.now();
    const changes: IndexChange[] = [];
    // Read and applied with nothing in between: a commit that comes after finds its own older state at most.
    while (done < total && changes.length < batch.documents && performance.now() - batchBegan < batch.time) {
      const file = files[done];
      done += 1;
      if (file !== undefined) changes.push(...changesOf(target, file, tell));
    }
    target.writer.apply(changes);
    const seconds = (performance.now() - began) / 1000;
    tell({ kind: 'progress', progress: { done, total, rate: Math.round(done / seconds) } });
    await setImmediate();
  }
}

function changesOf({ folder, db }: Target, file: string, tell: Tell): IndexChange[] {
  const place = placeOf(file);
  // Taken before the text: what is written in between is then found to differ.
  const now = signatureNow(path.join(folder, file));
  const text = textOf(path.join(folder, file));
  if (!place || text === undefined) return [];
  if (place.kind === 'comments') {
    const { comments, faults } = lastVersions(text, place.articleId);
    if (faults.length > 0) tell({ kind: 'damage', file, reason: faults.join('; ') });
    const signature = faults.length > 0 ? undefined : now;
    const gone = db.prepare('SELECT id FROM comment WHERE article = ?').all(place.articleId);
    return [
      ...gone.flatMap(({ id }) => (comments.has(String(id)) ? [] : [{ ...comment, id: String(id), document: null }])),
      ...[...comments.values()].map((document) => ({ ...comment, id: document.id, document, file, signature })),
    ];
  }
  if (place.kind === 'revisions') return [];
  const parsed = parseDocument(place.collection, text, place.id);
  if ('reason' in parsed) tell({ kind: 'damage', file, reason: parsed.reason });
  const { collection, id } = place;
  const seen = 'document' in parsed ? { document: parsed.document, signature: now } : { document: null };
  return [{ collection, id, file, ...seen } as IndexChange];
}

const comment = { collection: 'comment' } as const;

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function* filesBelow(root: string, folder: string, token: string): AsyncGenerator<string> {
  let seen = 0;
  for (const entry of entriesOf(path.join(root, folder))) {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* filesBelow(root, file, token);
    else if (entry.name.endsWith(temporaryEnding)) removeLeftOver(root, file, token);
    else if (placeOf(file)) yield file;
    seen += 1;
    if (seen % 500 === 0) await setImmediate();
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function removeLeftOver(root: string, file: string, token: string): void {
  if (token !== '' && !file.includes(token)) rmSync(path.join(root, file), { force: true });
}
