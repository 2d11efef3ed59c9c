import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Redirect, redirectSchema } from '#root/lib/domain/redirect.ts';
import { storeFiles } from '#root/lib/store/json/files-below.ts';
import { collectionFolder } from '#root/lib/store/json/layout.ts';

/** Every old address that a data folder keeps; what can not be read is left out, as the site does. */
export async function* redirectFiles(folder: string): AsyncGenerator<Redirect> {
  for await (const name of storeFiles(folder, collectionFolder('redirect'))) {
    if (!name.endsWith('.json')) continue;
    const text = await readFile(path.join(folder, name), 'utf8').catch(() => '');
    const redirect = readRedirect(text);
    if (redirect) yield redirect;
  }
}

function readRedirect(text: string): Redirect | undefined {
  try {
    return redirectSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
