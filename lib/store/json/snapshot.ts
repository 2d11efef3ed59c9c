import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { isMissing } from './disk.ts';
import { indexFolder } from './layout.ts';

/**
 * The files as they were at one moment, while commits go on. Before a commit touches a file its old content is kept by a
 * hard link, or for files that only grow its old length.
 */
export type Snapshot = {
  /** To be called before a file is replaced or removed, or made longer than `size` bytes. */
  beforeChange(file: string, kind: 'replace' | 'append', size: number): Promise<void>;
  /** The file's content at the moment; undefined where it was not there. */
  read(file: string): Promise<Buffer | undefined>;
  /** Files that were there at the moment and have been touched since: listing the folder may miss them. */
  touched(): Iterable<string>;
  end(): Promise<void>;
};

type Kept = { copy?: string; size?: number };

export function takeSnapshot(folder: string): Snapshot {
  const aside = path.join(folder, indexFolder, `snapshot-${randomUUID()}`);
  const kept = new Map<string, Kept>();
  let links = 0;

  async function beforeChange(file: string, kind: 'replace' | 'append', size: number): Promise<void> {
    const known = kept.get(file);
    if (known?.copy || (known && kind === 'append') || known?.size === 0) return;
    if (kind === 'append') {
      kept.set(file, { size });
      return;
    }
    links += 1;
    const copy = path.join(aside, String(links));
    try {
      await mkdir(aside, { recursive: true });
      await link(path.join(folder, file), copy);
      kept.set(file, { ...known, copy });
    } catch (error) {
      if (!isMissing(error)) throw error;
      kept.set(file, { size: 0 });
    }
  }

  return {
    beforeChange,
    async read(file) {
      try {
        const before = kept.get(file);
        const bytes = await readFile(before?.copy ?? path.join(folder, file));
        // A commit may have come while it was being read.
        const after = kept.get(file);
        if (after?.size === 0) return undefined;
        const whole = after?.copy && !before?.copy ? await readFile(after.copy) : bytes;
        return after?.size === undefined ? whole : whole.subarray(0, after.size);
      } catch (error) {
        if (isMissing(error)) return kept.get(file)?.copy ? readFile(kept.get(file)?.copy ?? '') : undefined;
        throw error;
      }
    },
    touched: () => kept.keys(),
    end: () => rm(aside, { recursive: true, force: true }),
  };
}
