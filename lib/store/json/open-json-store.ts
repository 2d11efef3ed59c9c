import { randomUUID } from 'node:crypto';
import type { Store, StoreReads } from '../port.ts';
import { StoreError } from '../store-error.ts';
import { createTagClock } from '../tag-clock.ts';
import { createArticleNumbers } from './article-numbers.ts';
import { type BackupReport, writeBackup } from './backup.ts';
import type { Beside } from './beside.ts';
import { createDamageList } from './damage-list.ts';
import { type Disk, realDisk } from './disk.ts';
import { openDocumentFiles } from './document-files.ts';
import { historyNaming } from './history-naming.ts';
import { type IndexReaders, openIndexReaders } from './index-readers.ts';
import type { Progress } from './index-scan.ts';
import { createIndexUpkeep } from './index-upkeep.ts';
import { keepKin } from './keep-kin.ts';
import type { Lock } from './lock.ts';
import { keptNextPublication } from './next-publication.ts';
import { type PreparedFolder, prepareFolder } from './prepare-folder.ts';
import { openRenewableIndex } from './renewable-index.ts';
import { readRevisions } from './revision-lines.ts';
import { takeSnapshot } from './snapshot.ts';
import { watchFolders } from './watch-folders.ts';
import type { GroupWriter } from './write-group.ts';
import { type CommitOptions, createWrites } from './writes.ts';

export type JsonStoreOptions = {
  folder: string;
  /** Milliseconds since the epoch. */
  now?: () => number;
  /** Told while the index is being filled; `rate` is documents a second. */
  onProgress?: (progress: Progress) => void;
  /** Whether index and search have threads of their own. A short-lived process does without. */
  threads?: boolean;
  /** Whether the stories' kin are looked for behind everything else. Default: they are; not where time is measured. */
  keepsKin?: boolean;
  disk?: Disk;
  /** Lines that every commit writes beside its documents. */
  beside?: Beside;
};

/** The store port, and what only this engine has. */
export type JsonStore = Omit<Store, 'commit'> & {
  readonly folder: string;
  /** Absent where the folder can only be read. */
  readonly lock: Lock | undefined;
  /** How far the index is while it is being filled; undefined where it is whole. */
  readonly progress: Progress | undefined;
  commit(...given: [...Parameters<Store['commit']>, options?: CommitOptions]): ReturnType<Store['commit']>;
  /** Resolves when everything acknowledged is indexed and visible: after bulk commits. */
  flush(): Promise<void>;
  /** Resolves when every change that other hands made to the files before the call is in. */
  refresh(): Promise<void>;
  /** Replaces the lines beside the documents by what `rewrite` makes of them, with no commit halfway. */
  rewriteBeside(rewrite: (lines: string) => string): Promise<void>;
  /**
   * Writes all that is in the folder into `file`, a `.tar.gz`, as it is now; commits go on meanwhile.
   * @throws StoreError `locked` while another backup runs
   */
  backup(file: string): Promise<BackupReport>;
  /**
   * Builds a new index from every document. Commits go on and reads are answered from the old one, until the new one takes
   * its place. Whoever calls while it runs waits for the same.
   */
  reindex(): Promise<void>;
};

/** From so many stories on an empty index is filled beside its place: a start of its own, then a third quicker. */
const enoughToBuild = 1000;

/**
 * Opens the newsroom in `folder`: takes its lock, finishes what a crash interrupted, brings the index in line with the
 * files. Resolves when everything can be read.
 * @throws StoreError `locked`, its subject naming the process that has it
 */
export async function openJsonStore(options: JsonStoreOptions): Promise<JsonStore> {
  const prepared = await prepareFolder(options.folder, options.disk ?? realDisk, (options.now ?? Date.now)());
  try {
    return await openPrepared(options, prepared);
  } catch (error) {
    await prepared.leave();
    throw error;
  }
}

async function openPrepared(options: JsonStoreOptions, prepared: PreparedFolder): Promise<JsonStore> {
  const { folder, now = Date.now, onProgress, threads = true, keepsKin = true, disk = realDisk } = options;
  const token = randomUUID();
  const clock = createTagClock();
  const damages = createDamageList(folder);
  const documents = openDocumentFiles(folder, damages.add);
  let refusal = prepared.lock ? undefined : new StoreError('read-only', folder);
  let backingUp = false;

  const onFailure = (error: unknown) => {
    refusal ??= new StoreError('read-only', folder, { cause: error });
  };

  const { indexFile: file, afterCrash } = prepared;
  const index = await openRenewableIndex({ folder, file, verify: afterCrash }, threads);
  const readers = await openIndexReaders(file, threads);
  const numbers = createArticleNumbers(folder, await index.maxArticleId());
  const writer: GroupWriter = { folder, disk, token };
  const writes = createWrites({
    writer,
    documents,
    numbers,
    damages,
    lookups: readers.lookups,
    index,
    clock,
    now,
    beside: options.beside,
    refusal: () => refusal,
    onFailure,
  });

  const upkeep = createIndexUpkeep({
    index,
    readers,
    writes,
    damages,
    clock,
    token: prepared.lock ? token : '',
    onProgress,
    onFailure,
  });
  const guard = await watchFolders({ folder, onFiles: writes.takeOver, onDoubt: upkeep.compare });
  await documents.load();
  await upkeep.begin((await index.fresh()) && numbers.last() > enoughToBuild);
  const isFilling = () => upkeep.progress !== undefined || writes.isBehind();
  const kin = keepsKin ? keepKin({ index, readers, clock, isFilling }) : undefined;

  const stillOpen = () => {
    if (refusal?.code === 'closed') throw refusal;
  };

  const reads = wanting(whileOpen(readers, stillOpen), kin?.want);

  return {
    folder,
    clock,
    reads: { ...reads, nextPublication: keptNextPublication(reads.nextPublication, clock) },
    get lock() {
      return prepared.lock;
    },
    get progress() {
      return upkeep.progress;
    },
    async get(collection, id) {
      stillOpen();
      if (collection === 'comment') return writes.comment(String(id)) as never;
      return documents.get(collection, id as never) as never;
    },
    async all(collection) {
      stillOpen();
      return documents.all(collection);
    },
    nextArticleId: numbers.next,
    commit: writes.commit,
    async revisions(articleId) {
      stillOpen();
      return readRevisions(folder, articleId, (await documents.get('article', articleId))?.version);
    },
    async onceShownIn(pictureId) {
      stillOpen();
      return historyNaming(folder, pictureId);
    },
    damages: damages.list,
    flush: writes.flush,
    async refresh() {
      await guard.flush();
      await writes.flush();
    },
    rewriteBeside: writes.rewriteBeside,
    async backup(file) {
      if (backingUp) throw new StoreError('locked', 'backup');
      backingUp = true;
      const snapshot = takeSnapshot(folder);
      await writes.between(async () => {
        writer.beforeChange = snapshot.beforeChange;
      });
      try {
        return await writeBackup(folder, snapshot, file, now());
      } finally {
        backingUp = false;
        writer.beforeChange = undefined;
        await snapshot.end();
      }
    },
    async reindex() {
      stillOpen();
      await upkeep.renew();
    },
    async close() {
      if (refusal?.code === 'closed') return;
      refusal = new StoreError('closed', folder);
      await guard.close();
      await writes.flush();
      await kin?.close();
      await readers.close();
      await index.close();
      await prepared.leave();
    },
  };
}

/** Kin that are asked for and not there are looked for first. */
function wanting(reads: StoreReads, want: (articleId: number) => void = () => undefined): StoreReads {
  return {
    ...reads,
    async kin(articleId) {
      const kept = await reads.kin(articleId);
      if (!kept) want(articleId);
      return kept;
    },
  };
}

function whileOpen(readers: IndexReaders, stillOpen: () => void): StoreReads {
  const guarded = Object.keys(readers.reads).map((name) => [
    name,
    async (...given: unknown[]) => {
      stillOpen();
      const read = readers.reads[name as keyof StoreReads] as (...given: unknown[]) => Promise<unknown>;
      return read(...given);
    },
  ]);
  return Object.fromEntries(guarded) as StoreReads;
}
