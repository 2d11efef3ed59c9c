import { statSync } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { StoreError } from '../store-error.ts';

/** The calls on which durability rests; tests put failing ones in their place. */
export type Disk = {
  write: (handle: FileHandle, bytes: Uint8Array, position: number | null) => Promise<void>;
  sync: (handle: FileHandle) => Promise<void>;
};

export const realDisk: Disk = {
  async write(handle, bytes, position) {
    let done = 0;
    while (done < bytes.length) {
      const at = position === null ? null : position + done;
      done += (await handle.write(bytes, done, bytes.length - done, at)).bytesWritten;
    }
  },
  sync: (handle) => handle.sync(),
};

/** Tells one content of a file from another without reading it: time of change in nanoseconds, and size in bytes. */
export type Signature = string;

export async function signatureOf(file: string): Promise<Signature | undefined> {
  try {
    return formatSignature(await stat(file, { bigint: true }));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** The same at once: a look at a file that is about to be used takes some microseconds, waiting for one many more. */
export function signatureNow(file: string): Signature | undefined {
  const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stats && formatSignature(stats);
}

export function formatSignature(stats: { mtimeNs: bigint; size: bigint }): Signature {
  return `${stats.mtimeNs}-${stats.size}`;
}

export function isMissing(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Thrown where a sync failed: what the disk holds is unknown from then on. */
export class SyncFailure extends Error {}

export async function syncHandle(disk: Disk, handle: FileHandle): Promise<void> {
  try {
    await disk.sync(handle);
  } catch (error) {
    throw isFull(error) ? error : new SyncFailure('sync failed', { cause: error });
  }
}

/** Makes the names in a folder durable. */
export async function syncFolder(disk: Disk, folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await disk.sync(handle);
  } catch (error) {
    throw new SyncFailure('sync failed', { cause: error });
  } finally {
    await handle.close();
  }
}

/** Makes a folder and its parents, durably. */
export async function makeFolder(disk: Disk, folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (!first) return;
  for (let made = folder; made.length >= first.length; made = path.dirname(made)) {
    await syncFolder(disk, path.dirname(made));
  }
}

/** Writes a whole file so that a crash leaves the old content or the new one: temporary file, sync, rename, sync. */
export async function writeFileDurably(disk: Disk, file: string, text: string): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  await makeFolder(disk, path.dirname(file));
  const handle = await open(temporary, 'w');
  try {
    await disk.write(handle, Buffer.from(text), null);
    await syncHandle(disk, handle);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
  await syncFolder(disk, path.dirname(file));
}

const isFull = (error: unknown) => ['ENOSPC', 'EDQUOT'].includes(errorCode(error));
const isForbidden = (error: unknown) => ['EROFS', 'EACCES', 'EPERM'].includes(errorCode(error));

/** The store's word for a failed write; anything unknown is passed through. */
export function refusal(error: unknown, subject: string): unknown {
  if (error instanceof StoreError) return error;
  if (isFull(error)) return new StoreError('disk-full', subject, { cause: error });
  if (error instanceof SyncFailure || isForbidden(error)) {
    return new StoreError('read-only', subject, { cause: error });
  }
  return error;
}
