import { opendir } from 'node:fs/promises';
import path from 'node:path';
import { isMissing } from './disk.ts';
import { temporaryEnding } from './layout.ts';

/** Every file below `base` that is not being written, as a path below `root`, with `/` between the parts. */
export async function* storeFiles(root: string, base: string): AsyncGenerator<string> {
  let entries: Awaited<ReturnType<typeof opendir>>;
  try {
    entries = await opendir(path.join(root, base));
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  for await (const entry of entries) {
    const name = base === '' ? entry.name : `${base}/${entry.name}`;
    if (entry.isDirectory()) yield* storeFiles(root, name);
    else if (entry.isFile() && !name.endsWith(temporaryEnding)) yield name;
  }
}
