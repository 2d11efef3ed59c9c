import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import { StoreError } from '../store-error.ts';
import { hashOf, type Manifest, manifestName } from './backup.ts';
import { type CheckReport, checkStore } from './check-store.ts';
import { isMissing, realDisk, syncFolder } from './disk.ts';
import { readTar } from './tar.ts';

export type RestoreReport = {
  /** When the backup was made, ISO 8601. */
  createdAt: string;
  files: number;
  bytes: number;
  /** What a check of the restored store says. */
  check: CheckReport;
};

/**
 * Brings a backup back into a folder that is empty or not there. Every file is compared with the backup's own hashes, and
 * nothing appears in `folder` unless all of them agree.
 * @throws StoreError `invalid` (the folder holds something), `damaged` (the backup is not whole)
 */
export async function restoreBackup(file: string, folder: string): Promise<RestoreReport> {
  if ((await namesIn(folder)).length > 0) throw new StoreError('invalid', folder);
  const aside = `${folder.replace(/\/+$/, '')}.restoring`;
  await rm(aside, { recursive: true, force: true });
  try {
    const manifest = await extract(file, aside);
    await rmdir(folder).catch((error) => (isMissing(error) ? undefined : Promise.reject(error)));
    await rename(aside, folder);
    await syncFolder(realDisk, path.dirname(path.resolve(folder)));
    const bytes = manifest.files.reduce((sum, one) => sum + one.bytes, 0);
    return { createdAt: manifest.createdAt, files: manifest.files.length, bytes, check: await checkStore(folder) };
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    throw error;
  }
}

async function extract(file: string, folder: string): Promise<Manifest> {
  const hashes = new Map<string, string>();
  let manifest: Manifest | undefined;
  try {
    await mkdir(folder, { recursive: true });
    for await (const { name, bytes } of readTar(createReadStream(file).pipe(createGunzip()))) {
      if (name === manifestName) manifest = JSON.parse(bytes.toString('utf8')) as Manifest;
      else {
        await writeBelow(folder, name, bytes);
        hashes.set(name, hashOf(bytes));
      }
    }
  } catch (error) {
    throw error instanceof StoreError ? error : new StoreError('damaged', file, { cause: error });
  }
  if (!manifest) throw new StoreError('damaged', `${file}: ${manifestName}`);
  for (const { file: name, sha256 } of manifest.files) {
    if (hashes.get(name) !== sha256) throw new StoreError('damaged', `${file}: ${name}`);
    hashes.delete(name);
  }
  for (const name of hashes.keys()) throw new StoreError('damaged', `${file}: ${name}`);
  return manifest;
}

async function writeBelow(folder: string, name: string, bytes: Buffer): Promise<void> {
  const target = path.join(folder, name);
  // An archive from elsewhere must not write outside.
  if (!target.startsWith(folder + path.sep)) throw new StoreError('damaged', name);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, bytes, { flush: true });
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error) => (isMissing(error) ? [] : Promise.reject(error)));
}
