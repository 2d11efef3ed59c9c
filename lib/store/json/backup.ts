import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { storeFiles } from './files-below.ts';
import { indexFolder, intentFile, lockFile, temporaryEnding } from './layout.ts';
import type { Snapshot } from './snapshot.ts';
import { tarEnd, tarEntry } from './tar.ts';

/** The archive's last file: what must be in it. */
export const manifestName = 'naba-backup.json';
export type Manifest = { schema: 1; createdAt: string; files: { file: string; bytes: number; sha256: string }[] };

export type BackupReport = { files: number; bytes: number };

/** What is not worth keeping: the index is made from the rest, the others belong to the running process; sessions that were ended must not come back. */
const leftOut = new Set([indexFolder, path.dirname(intentFile), lockFile, 'sessions']);

/**
 * Writes everything of the store, media and whatever else is in its folder into a `.tar.gz`, as it was at the snapshot's
 * moment, while the store goes on. The file appears when it is whole.
 *
 * @param now milliseconds since the epoch
 */
export async function writeBackup(
  folder: string,
  snapshot: Snapshot,
  file: string,
  now: number,
): Promise<BackupReport> {
  const manifest: Manifest = { schema: 1, createdAt: new Date(now).toISOString(), files: [] };
  const temporary = `${file}${temporaryEnding}`;

  async function* archive() {
    const done = new Set<string>();
    const entryOf = async (name: string) => {
      if (done.has(name)) return undefined;
      done.add(name);
      const bytes = await snapshot.read(name);
      if (!bytes) return undefined;
      manifest.files.push({ file: name, bytes: bytes.length, sha256: hashOf(bytes) });
      return tarEntry({ name, bytes });
    };
    for await (const name of storeFiles(folder, '')) {
      if (!leftOut.has(name.split('/', 1)[0] ?? '')) yield* present(await entryOf(name));
    }
    for (const name of snapshot.touched()) yield* present(await entryOf(name));
    yield tarEntry({ name: manifestName, bytes: Buffer.from(JSON.stringify(manifest)) });
    yield tarEnd;
  }

  try {
    await pipeline(Readable.from(archive()), createGzip({ level: 6 }), createWriteStream(temporary));
    const handle = await open(temporary, 'r');
    await handle.sync().finally(() => handle.close());
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return { files: manifest.files.length, bytes: manifest.files.reduce((sum, { bytes }) => sum + bytes, 0) };
}

export function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function* present<T>(value: T | undefined): Generator<T> {
  if (value !== undefined) yield value;
}
