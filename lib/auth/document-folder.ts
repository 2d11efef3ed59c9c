import { chmod, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { isMissing, realDisk, syncFolder, writeFileDurably } from '#root/lib/store/json/disk.ts';

type Named = { id: string };

/** A folder with one JSON document a file, all of them in memory: a newsroom has hundreds of people, not millions. */
export type DocumentFolder<T extends Named> = {
  get(id: string): T | undefined;
  all(): T[];
  /**
   * Replaces the document by what `rule` makes of it (undefined: it goes), written durably before anybody sees it. Changes
   * come one after the other, so that none is made of an old state. A rule that gives the same object changes nothing.
   */
  change(id: string, rule: (document: T | undefined) => T | undefined): Promise<T | undefined>;
  /** Files that hold no such document. */
  readonly damaged: readonly string[];
};

/** Opens the folder, for its owner's eyes only. @throws where it can neither be read nor made */
export async function openDocumentFolder<T extends Named>(
  folder: string,
  schema: z.ZodType<T>,
): Promise<DocumentFolder<T>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // A restored backup knows nothing of permissions.
  await chmod(folder, 0o700);
  const { documents, damaged } = await readDocuments(folder, schema);
  let last: Promise<unknown> = Promise.resolve();

  async function write(id: string, document: T | undefined): Promise<void> {
    const file = path.join(folder, `${id}.json`);
    if (document) return writeFileDurably(realDisk, file, `${JSON.stringify(document, null, 2)}\n`);
    await rm(file, { force: true });
    await syncFolder(realDisk, folder);
  }

  return {
    get: (id) => documents.get(id),
    all: () => [...documents.values()],
    change(id, rule) {
      const work = async () => {
        const before = documents.get(id);
        const after = rule(before);
        if (after === before) return after;
        const document = after && schema.parse(after);
        await write(id, document);
        if (document) documents.set(id, document);
        else documents.delete(id);
        return document;
      };
      const turn = last.then(work, work);
      last = turn;
      return turn;
    },
    damaged,
  };
}

/** The documents of a folder by id, and the files that hold none. */
export async function readDocuments<T extends Named>(folder: string, schema: z.ZodType<T>) {
  const documents = new Map<string, T>();
  const damaged: string[] = [];
  const names = await readdir(folder).catch((error) => (isMissing(error) ? [] : Promise.reject(error)));
  for (const name of names.filter((one) => one.endsWith('.json')).sort()) {
    const document = await readDocument(path.join(folder, name), schema);
    if (document && `${document.id}.json` === name) documents.set(document.id, document);
    else damaged.push(name);
  }
  return { documents, damaged };
}

async function readDocument<T>(file: string, schema: z.ZodType<T>): Promise<T | undefined> {
  const text = await readFile(file, 'utf8');
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    // Told by `damaged`.
    return undefined;
  }
}
