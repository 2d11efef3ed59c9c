import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The file that says an export is whole: it is written last. */
export const manifestName = 'naba-export.json';
const draftName = '.unfinished';

/** Why an export can not be written into a folder. */
export class FolderRefusal extends Error {
  override readonly name = 'FolderRefusal';
  readonly code: 'not-empty' | 'unfinished' | 'not-a-folder';
  constructor(code: FolderRefusal['code']) {
    super(code);
    this.code = code;
  }
}

/** A folder into which an export is written: what is in it appears when all of it is there. */
export type ExportFolder = {
  /** The path of something of the export while it is being written. */
  at(name: string): string;
  /** Puts everything in its place, and the manifest last. */
  finish(manifest: object): Promise<void>;
  /** Takes everything back. */
  drop(): Promise<void>;
};

/** @throws FolderRefusal where the folder holds something, or an export that was cut off; the file system's error */
export async function openExportFolder(folder: string): Promise<ExportFolder> {
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' || error.code === 'ENOTDIR' ? new FolderRefusal('not-a-folder') : error;
  });
  const there = await readdir(folder);
  if (there.includes(draftName)) throw new FolderRefusal('unfinished');
  if (there.length > 0) throw new FolderRefusal('not-empty');
  const draft = path.join(folder, draftName);
  await mkdir(draft);
  return {
    at: (name) => path.join(draft, name),
    async finish(manifest) {
      for (const name of await readdir(draft)) await rename(path.join(draft, name), path.join(folder, name));
      await writeFile(path.join(draft, manifestName), `${JSON.stringify(manifest, undefined, 2)}\n`, { flush: true });
      await rename(path.join(draft, manifestName), path.join(folder, manifestName));
      await rm(draft, { recursive: true });
      const handle = await open(folder, 'r');
      await handle.sync().finally(() => handle.close());
    },
    async drop() {
      await rm(draft, { recursive: true, force: true });
    },
  };
}
