import { randomUUID } from 'node:crypto';
import type { Store, StoreReads } from '../port.ts';
import { asyncReads } from '../sqlite/async-reads.ts';
import { openForReading } from '../sqlite/connection.ts';
import { createReads } from '../sqlite/reads.ts';
import { StoreError } from '../store-error.ts';
import { createTagClock } from '../tag-clock.ts';
import { createArticleNumbers } from './article-numbers.ts';
import { type BackupReport, writeBackup } from './backup.ts';
import { createDamageList } from './damage-list.ts';
import { type Disk, realDisk } from './disk.ts';
import { openDocumentFiles } from './document-files.ts';
import { openIndexHere, openIndexThread } from './index-client.ts';
import { indexLookups } from './index-lookups.ts';
import type { Progress } from './index-scan.ts';
import type { Lock } from './lock.ts';
import { type PreparedFolder, prepareFolder } from './prepare-folder.ts';
import { readRevisions } from './revision-lines.ts';
import { openSearchThread } from './search-client.ts';
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
  disk?: Disk;
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
  /**
   * Writes all that is in the folder into `file`, a `.tar.gz`, as it is now; commits go on meanwhile.
   * @throws StoreError `locked` while another backup runs
   */
  backup(file: string): Promise<BackupReport>;
  /** Reads every document into the index again. Commits go on meanwhile. */
  reindex(): Promise<void>;
};

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
  const { folder, now = Date.now, onProgress, threads = true, disk = realDisk } = options;
  const token = randomUUID();
  const clock = createTagClock();
  const damages = createDamageList(folder);
  const documents = openDocumentFiles(folder, damages.add);
  let refusal = prepared.lock ? undefined : new StoreError('read-only', folder);
  let progress: Progress | undefined;
  let backingUp = false;

  const openIndex = threads ? openIndexThread : openIndexHere;
  const index = await openIndex({ folder, file: prepared.indexFile, verify: prepared.afterCrash });
  const db = openForReading(prepared.indexFile);
  const search = threads ? openSearchThread(prepared.indexFile) : undefined;
  const numbers = createArticleNumbers(folder, index.maxArticleId);
  const writer: GroupWriter = { folder, disk, token };
  const writes = createWrites({
    writer,
    documents,
    numbers,
    damages,
    lookups: indexLookups(db),
    index,
    clock,
    now,
    refusal: () => refusal,
    onFailure: (error) => {
      refusal ??= new StoreError('read-only', folder, { cause: error });
    },
  });

  /** Brings the index in line with the files. */
  async function scan(everything: boolean, shared = true): Promise<void> {
    const differing: string[] = [];
    const quarantined: Promise<void>[] = [];
    await index.scan({ everything, shared, token: prepared.lock ? token : '' }, (report) => {
      if (report.kind === 'differing') differing.push(...report.files);
      if (report.kind === 'damage') quarantined.push(damages.add(report.file, report.reason));
      if (report.kind === 'progress') {
        progress = report.progress;
        onProgress?.(report.progress);
      }
    });
    await Promise.all(quarantined);
    progress = undefined;
    await writes.takeOver(differing);
  }

  const guard = watchFolders({ folder, onFiles: writes.takeOver, onDoubt: () => scan(false) });
  await documents.load();
  await scan(false, false);

  const stillOpen = () => {
    if (refusal?.code === 'closed') throw refusal;
  };

  return {
    folder,
    clock,
    reads: whileOpen(asyncReads(createReads(db), search), stillOpen),
    get lock() {
      return prepared.lock;
    },
    get progress() {
      return progress;
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
    damages: damages.list,
    flush: writes.flush,
    async refresh() {
      await guard.flush();
      await writes.flush();
    },
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
      await scan(true);
      await documents.load();
      clock.tickAll();
    },
    async close() {
      if (refusal?.code === 'closed') return;
      refusal = new StoreError('closed', folder);
      await guard.close();
      await writes.flush();
      await search?.close();
      db.close();
      await index.close();
      await prepared.leave();
    },
  };
}

function whileOpen(reads: StoreReads, stillOpen: () => void): StoreReads {
  const guarded = Object.entries(reads).map(([name, read]) => [
    name,
    async (...given: unknown[]) => {
      stillOpen();
      return (read as (...given: unknown[]) => Promise<unknown>)(...given);
    },
  ]);
  return Object.fromEntries(guarded) as StoreReads;
}
