import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type Disk, errorCode } from './disk.ts';
import { currentIndex, removeOtherIndexes } from './index-files.ts';
import { finishIntent } from './intent.ts';
import { indexedFolders, indexFolder } from './layout.ts';
import { type Lock, takeLock } from './lock.ts';

export type PreparedFolder = {
  /** Absent where the folder can not be written: the store then only reads. */
  lock?: Lock;
  indexFile: string;
  /** Whether the last owner went without closing. */
  afterCrash: boolean;
  leave(): Promise<void>;
};

/** Written beside the index while it is open: what is found at the next start was not closed. */
const openMark = `${indexFolder}/open`;

/**
 * Takes the folder for this process and finishes what a crash interrupted.
 * @throws StoreError `locked` where another process has it
 */
export async function prepareFolder(folder: string, disk: Disk, now: number): Promise<PreparedFolder> {
  let lock: Lock;
  try {
    await mkdir(folder, { recursive: true });
    lock = await takeLock(folder, now);
  } catch (error) {
    if (!['EROFS', 'EACCES', 'EPERM'].includes(errorCode(error))) throw error;
    return onlyForReading(folder);
  }
  try {
    await finishIntent(disk, folder);
    for (const name of [...indexedFolders, indexFolder]) await mkdir(path.join(folder, name), { recursive: true });
    const mark = path.join(folder, openMark);
    const afterCrash = existsSync(mark);
    await mkdir(mark, { recursive: true });
    const indexFile = currentIndex(path.join(folder, indexFolder));
    await removeOtherIndexes(indexFile);
    return {
      lock,
      indexFile,
      afterCrash,
      async leave() {
        await rm(mark, { recursive: true, force: true });
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** The index can not be kept beside the documents then: a copy elsewhere is brought up to date and thrown away. */
function onlyForReading(folder: string): PreparedFolder {
  const elsewhere = mkdtempSync(path.join(os.tmpdir(), 'naba-index-'));
  const file = currentIndex(path.join(folder, indexFolder));
  const copy = path.join(elsewhere, path.basename(file));
  for (const ending of ['', '-wal']) if (existsSync(file + ending)) copyFileSync(file + ending, copy + ending);
  return {
    indexFile: copy,
    afterCrash: true,
    leave: async () => rmSync(elsewhere, { recursive: true, force: true }),
  };
}
