import { open, readFile, rename, rm, stat, truncate } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type Disk, isMissing, syncFolder, syncHandle, writeFileDurably } from './disk.ts';
import { intentFile } from './layout.ts';

/**
 * What is about to become visible, written down so that a crash in the middle is finished at the next start. Paths are
 * below the store's folder. Every step may be done twice.
 */
export type Intent = {
  appends: { file: string; offset: number; text: string }[];
  renames: { from: string; to: string }[];
  removals: string[];
};

const intentSchema = z.object({
  appends: z.array(z.object({ file: z.string(), offset: z.number(), text: z.string() })),
  renames: z.array(z.object({ from: z.string(), to: z.string() })),
  removals: z.array(z.string()),
});

export function writeIntent(disk: Disk, folder: string, intent: Intent): Promise<void> {
  return writeFileDurably(disk, path.join(folder, intentFile), JSON.stringify(intent));
}

export async function removeIntent(disk: Disk, folder: string): Promise<void> {
  const file = path.join(folder, intentFile);
  await rm(file, { force: true });
  await syncFolder(disk, path.dirname(file));
}

/** Finishes what a crash interrupted. An intent that never became whole was never begun: nothing to do. */
export async function finishIntent(disk: Disk, folder: string): Promise<void> {
  const intent = await readIntent(path.join(folder, intentFile));
  if (!intent) return;
  const touched = new Set<string>();
  for (const { file, offset, text } of intent.appends) {
    await appendOnce(disk, path.join(folder, file), offset, text);
    touched.add(path.dirname(file));
  }
  for (const { from, to } of intent.renames) {
    await rename(path.join(folder, from), path.join(folder, to)).catch(unlessMissing);
    touched.add(path.dirname(to));
  }
  for (const file of intent.removals) {
    await rm(path.join(folder, file), { force: true });
    touched.add(path.dirname(file));
  }
  for (const name of touched) await syncFolder(disk, path.join(folder, name)).catch(unlessMissing);
  await removeIntent(disk, folder);
}

async function readIntent(file: string): Promise<Intent | undefined> {
  try {
    return intentSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function appendOnce(disk: Disk, file: string, offset: number, text: string): Promise<void> {
  const bytes = Buffer.from(text);
  const size = await stat(file).then(
    (stats) => stats.size,
    (error) => (isMissing(error) ? 0 : Promise.reject(error)),
  );
  if (size >= offset + bytes.length && (await bytesAt(file, offset, bytes.length)).equals(bytes)) return;
  if (size > offset) await truncate(file, offset);
  const handle = await open(file, 'a');
  try {
    await disk.write(handle, bytes, null);
    await syncHandle(disk, handle);
  } finally {
    await handle.close();
  }
}

async function bytesAt(file: string, offset: number, length: number): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await handle.read(buffer, 0, length, offset);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function unlessMissing(error: unknown): void {
  if (!isMissing(error)) throw error;
}
