import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import type { IndexChange, IndexWriter } from '../sqlite/writer.ts';
import { lastVersions } from './comment-lines.ts';
import { formatSignature, isMissing, type Signature } from './disk.ts';
import { parseDocument } from './document.ts';
import { indexedFolders, type Place, placeOf, temporaryEnding } from './layout.ts';

export type Scan = {
  /** Whether files are indexed again that look as they did: a full reindex. */
  everything: boolean;
  /** Whether commits may come in between: batches are then small, so that none waits long. */
  shared: boolean;
  /** Temporary files of other openings are what a crash left; those with this token are being written. */
  token: string;
};

/** Documents so far, of how many, and documents a second. */
export type Progress = { done: number; total: number; rate: number };

export type ScanReport =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'damage'; file: string; reason: string }
  /** Files that the index knew otherwise: changed or gone while nobody looked. They are not taken in here. */
  | { kind: 'differing'; files: string[] };

type Target = { folder: string; db: DatabaseSync; writer: IndexWriter };
type Found = { file: string; place: Place; signature: Signature };

/** How much is read, in documents and milliseconds, before it is indexed. Few and large batches are quicker. */
const sharedBatch = { documents: 200, time: 15 };
const loneBatch = { documents: 1000, time: 500 };

/** Compares every file with what the index has seen and takes in what it does not know. */
export async function indexScan(target: Target, scan: Scan, report: (report: ScanReport) => void): Promise<void> {
  const known = new Map<string, Signature>();
  for (const { file, signature } of target.writer.signatures()) known.set(file, signature);
  const unknown: Found[] = [];
  const differing: string[] = [];
  for (const folder of indexedFolders) {
    for await (const found of filesBelow(target.folder, folder, scan.token)) {
      const seen = known.get(found.file);
      known.delete(found.file);
      if (seen !== undefined && seen !== found.signature) differing.push(found.file);
      else if (seen === undefined || scan.everything) unknown.push(found);
    }
  }
  for (const file of known.keys()) if (!existsSync(path.join(target.folder, file))) differing.push(file);
  if (differing.length > 0) report({ kind: 'differing', files: differing });
  await takeIn(target, unknown, scan.shared ? sharedBatch : loneBatch, report);
}

async function takeIn(
  target: Target,
  unknown: Found[],
  most: typeof loneBatch,
  report: (report: ScanReport) => void,
): Promise<void> {
  const began = performance.now();
  const total = unknown.length;
  let done = 0;
  while (done < total) {
    const batchBegan = performance.now();
    const changes: IndexChange[] = [];
    while (done < total && changes.length < most.documents && performance.now() - batchBegan < most.time) {
      const found = unknown[done];
      done += 1;
      if (found) changes.push(...changesOf(target, found, report));
    }
    target.writer.apply(changes);
    const seconds = (performance.now() - began) / 1000;
    report({ kind: 'progress', progress: { done, total, rate: Math.round(done / seconds) } });
    await setImmediate();
  }
}

function changesOf({ folder, db }: Target, found: Found, report: (report: ScanReport) => void): IndexChange[] {
  const { file, place } = found;
  const text = textOf(path.join(folder, file));
  if (text === undefined) return [];
  if (place.kind === 'comments') {
    const { comments, faults } = lastVersions(text, place.articleId);
    if (faults.length > 0) report({ kind: 'damage', file, reason: faults.join('; ') });
    const signature = faults.length > 0 ? undefined : found.signature;
    const gone = db.prepare('SELECT id FROM comment WHERE article = ?').all(place.articleId);
    return [
      ...gone.flatMap(({ id }) => (comments.has(String(id)) ? [] : [{ ...comment, id: String(id), document: null }])),
      ...[...comments.values()].map((document) => ({ ...comment, id: document.id, document, file, signature })),
    ];
  }
  if (place.kind === 'revisions') return [];
  const parsed = parseDocument(place.collection, text, place.id);
  if ('reason' in parsed) report({ kind: 'damage', file, reason: parsed.reason });
  const { collection, id } = place;
  const seen = 'document' in parsed ? { document: parsed.document, signature: found.signature } : { document: null };
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

async function* filesBelow(root: string, folder: string, token: string): AsyncGenerator<Found> {
  let seen = 0;
  for (const entry of entriesOf(path.join(root, folder))) {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* filesBelow(root, file, token);
    else if (entry.name.endsWith(temporaryEnding)) removeLeftOver(root, file, token);
    else {
      const place = placeOf(file);
      const stats = place && statSync(path.join(root, file), { bigint: true, throwIfNoEntry: false });
      if (stats) yield { file, place, signature: formatSignature(stats) };
    }
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
