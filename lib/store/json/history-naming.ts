import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isMissing } from './disk.ts';
import { storeFiles } from './files-below.ts';
import { placeOf, revisionsFolder } from './layout.ts';

/** Files that are looked at at once: the disk is kept busy, and threads are left for others. */
const atOnce = 2;

/** The first story found whose history names the document `id`, which nothing else is called. Reads every history. */
export async function historyNaming(folder: string, id: string): Promise<number | undefined> {
  const named = Buffer.from(`"${id}"`);
  const files = storeFiles(folder, revisionsFolder);
  let found: number | undefined;
  async function look(): Promise<void> {
    for (let next = await files.next(); !next.done && found === undefined; next = await files.next()) {
      const place = placeOf(next.value);
      if (place?.kind !== 'revisions') continue;
      const bytes = await bytesOf(path.join(folder, next.value));
      if (bytes?.includes(named)) found = place.articleId;
    }
  }
  await Promise.all(Array.from({ length: atOnce }, look));
  return found;
}

async function bytesOf(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
