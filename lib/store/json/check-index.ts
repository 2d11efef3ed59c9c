import { existsSync } from 'node:fs';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { openForReading } from '../sqlite/connection.ts';
import type { Finding } from './check-store.ts';
import { signatureOf } from './disk.ts';
import { currentIndex } from './index-files.ts';
import { indexFolder } from './layout.ts';

/** Compares the index with the files it was made from. Where there is no index there is nothing to disagree. */
export async function checkIndex(folder: string, files: ReadonlySet<string>): Promise<Finding[]> {
  const file = currentIndex(path.join(folder, indexFolder));
  const finding = (reason: string): Finding => ({ file: path.relative(folder, file), reason });
  if (!existsSync(file)) return [];
  let db: DatabaseSync | undefined;
  try {
    db = openForReading(file);
    const verdict = db.prepare('PRAGMA integrity_check(1)').get()?.integrity_check;
    if (verdict !== 'ok') return [finding(String(verdict))];
    return await compare(folder, files, db);
  } catch (error) {
    return [finding(error instanceof Error ? error.message : String(error))];
  } finally {
    db?.close();
  }
}

async function compare(folder: string, files: ReadonlySet<string>, db: DatabaseSync): Promise<Finding[]> {
  const findings: Finding[] = [];
  const seen = new Map<string, string>();
  for (const { path: name, signature } of db.prepare('SELECT path, signature FROM file').iterate()) {
    seen.set(String(name), String(signature));
  }
  for (const file of files) {
    const signature = seen.get(file);
    seen.delete(file);
    if (signature === undefined) findings.push({ file, reason: 'not-in-the-index' });
    else if (signature !== (await signatureOf(path.join(folder, file))))
      findings.push({ file, reason: 'newer-than-the-index' });
  }
  for (const file of seen.keys()) findings.push({ file, reason: 'in-the-index-only' });
  return findings;
}
