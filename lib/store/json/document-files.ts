import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Collection, Entity, EntityId } from '#root/lib/domain/entities.ts';
import { frontSchema } from '#root/lib/domain/settings.ts';
import { isMissing } from './disk.ts';
import { parseDocument } from './document.ts';
import { collectionFolder, documentFile, type FileCollection, placeOf } from './layout.ts';
import type { Migrations } from './migrations.ts';

/** Collections kept in memory whole: a paper has few of them, and pages ask for them all the time. */
export const residentCollections = [
  'section',
  'tag',
  'author',
  'settings',
  'front',
  'breaking',
  'page',
] as const satisfies FileCollection[];
type Resident = (typeof residentCollections)[number];

export type DocumentFiles = {
  get<C extends FileCollection>(collection: C, id: EntityId<C>): Promise<Entity<C> | undefined>;
  /** Every document, by id. */
  all<C extends FileCollection>(collection: C): Promise<readonly Entity<C>[]>;
  /** What is kept in memory of the document, without a look at the disk. */
  resident(collection: Collection, id: string | number): Entity | undefined;
  /** All documents that are kept in memory of the collection, as they are now. */
  residents<C extends Resident>(collection: C): readonly Entity<C>[];
  /** Takes in what a commit made durable. */
  remember(collection: Collection, id: string | number, document: Entity | undefined): void;
  /** Reads the resident collections anew. */
  load(): Promise<void>;
};

/**
 * The documents that are one file each.
 * @param onDamage told of every file that could not be read as what it should be
 */
export function openDocumentFiles(
  folder: string,
  onDamage: (file: string, reason: string) => Promise<void>,
  migrations?: Migrations,
): DocumentFiles {
  let memory = new Map<Collection, Map<string | number, Entity>>();
  const sorted = new Map<Collection, readonly Entity[]>();
  const isResident = (collection: Collection): collection is Resident => memory.has(collection);

  async function read<C extends FileCollection>(collection: C, id: string | number): Promise<Entity<C> | undefined> {
    if (!isId(id)) return undefined;
    const file = documentFile(collection, id);
    let text: string;
    try {
      text = await readFile(path.join(folder, file), 'utf8');
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
    const parsed = parseDocument(collection, text, id, migrations);
    if ('document' in parsed) return parsed.document;
    await onDamage(file, parsed.reason);
    return undefined;
  }

  async function readAll<C extends FileCollection>(collection: C): Promise<Map<string | number, Entity<C>>> {
    const ids = await listIds(folder, collection);
    const documents = new Map<string | number, Entity<C>>();
    await inTurns(ids, async (id) => {
      const document = await read(collection, id);
      if (document) documents.set(id, document);
    });
    return documents;
  }

  return {
    async get<C extends FileCollection>(collection: C, id: EntityId<C>) {
      if (isResident(collection)) return memory.get(collection)?.get(id) as Entity<C> | undefined;
      return read(collection, id);
    },
    async all<C extends FileCollection>(collection: C) {
      const known = sorted.get(collection);
      if (known) return known as readonly Entity<C>[];
      const documents = memory.get(collection) ?? (await readAll(collection));
      const list = [...documents.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
      if (isResident(collection)) sorted.set(collection, list);
      return list as unknown as readonly Entity<C>[];
    },
    resident: (collection, id) => memory.get(collection)?.get(id),
    residents: <C extends Resident>(collection: C) =>
      [...(memory.get(collection)?.values() ?? [])] as unknown as readonly Entity<C>[],
    remember(collection, id, document) {
      sorted.delete(collection);
      const documents = memory.get(collection);
      if (document) documents?.set(id, frozen(document));
      else documents?.delete(id);
    },
    async load() {
      const loaded = new Map<Collection, Map<string | number, Entity>>();
      for (const collection of residentCollections) loaded.set(collection, await readAll(collection));
      for (const document of [...loaded.values()].flatMap((documents) => [...documents.values()])) frozen(document);
      memory = loaded;
      sorted.clear();
    },
  };
}

/** Ids come out of addresses, too: nothing else may become a path. Those of fronts are the longest there are. */
function isId(id: string | number): boolean {
  return typeof id === 'number' ? Number.isSafeInteger(id) && id > 0 : frontSchema.shape.id.safeParse(id).success;
}

async function listIds(folder: string, collection: FileCollection): Promise<(string | number)[]> {
  const base = collectionFolder(collection);
  const names = await readdir(path.join(folder, base), { recursive: true }).catch((error) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const places = names.map((name) => placeOf(`${base}/${name.replaceAll('\\', '/')}`));
  return places.flatMap((place) => (place?.kind === 'document' ? [place.id] : []));
}

/** Works on many things a few at a time, so that neither the disk nor the main thread is swamped. */
async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>, lanes = 16): Promise<void> {
  let next = 0;
  const lane = async () => {
    for (let item = items[next]; item !== undefined; item = items[next]) {
      next += 1;
      await work(item);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** What is shared with every reader must not be changed by one. */
function frozen<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) frozen(inner);
  return Object.freeze(value);
}
