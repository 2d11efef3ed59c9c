import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { createPace } from '../pace.ts';
import { indexedFolders, placeOf, temporaryEnding } from './layout.ts';

export type FolderWatch = {
  /** Resolves when every change made before the call has been handed on. */
  flush(): Promise<void>;
  /** Resolves when what was being handed on is done with. */
  close(): Promise<void>;
};

export type FolderWatchOptions = {
  folder: string;
  /** Told of files that may have changed. */
  onFiles: (files: string[]) => Promise<void>;
  /** Something happened that only a look at every file can tell. */
  onDoubt: () => Promise<void>;
  /** Quiet time before changes are handed on, in milliseconds: an editor writes in several steps. */
  quiet?: number;
  /** How often everything is looked at where the system refuses to watch, in milliseconds. */
  lookEvery?: number;
};

/** Watches the folders of documents and comments, each for itself, new ones as they appear; resolves when it sees them all. */
export async function watchFolders(options: FolderWatchOptions): Promise<FolderWatch> {
  const { folder, quiet = 40, lookEvery = 30_000 } = options;
  const watchers = new Map<string, FSWatcher>();
  const touched = new Set<string>();
  let doubt = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: NodeJS.Timeout | undefined;
  let working: Promise<void> = Promise.resolve();

  const schedule = () => {
    timer ??= setTimeout(() => handOn().catch(() => undefined), quiet).unref();
  };

  function handOn(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const turn = working.then(async () => {
      const files = [...touched];
      touched.clear();
      if (files.length > 0) await options.onFiles(files);
      if (!doubt) return;
      doubt = false;
      await options.onDoubt();
    });
    // What failed is looked at again with the next change.
    working = turn.catch(() => {
      doubt = true;
    });
    return turn;
  }

  function note(file: string): void {
    if (file.endsWith(temporaryEnding)) return;
    if (placeOf(file)) touched.add(file);
    else if (!path.basename(file).includes('.')) noteFolder(file);
    else return;
    schedule();
  }

  function noteFolder(name: string): void {
    if (statSync(path.join(folder, name), { throwIfNoEntry: false })?.isDirectory()) {
      watchFolder(name);
      for (const entry of readdirSync(path.join(folder, name))) note(`${name}/${entry}`);
    } else if (watchers.has(name)) {
      // A folder went away with all that was in it.
      watchers.get(name)?.close();
      watchers.delete(name);
      doubt = true;
    }
  }

  function watchFolder(name: string): void {
    if (watchers.has(name)) return;
    try {
      const watcher = watch(path.join(folder, name), { persistent: false }, (_, file) => {
        if (file) note(`${name}/${file}`);
        else doubt = true;
        schedule();
      });
      watcher.on('error', lookNowAndThen);
      watchers.set(name, watcher);
    } catch {
      lookNowAndThen();
    }
  }

  /** The system has no watches left: look at everything from time to time instead. */
  function lookNowAndThen(): void {
    looking ??= setInterval(() => {
      doubt = true;
      schedule();
    }, lookEvery).unref();
  }

  const pace = createPace();
  for (const base of indexedFolders) {
    if (!statSync(path.join(folder, base), { throwIfNoEntry: false })?.isDirectory()) continue;
    watchFolder(base);
    for (const entry of readdirSync(path.join(folder, base), { withFileTypes: true })) {
      await pace();
      if (entry.isDirectory()) watchFolder(`${base}/${entry.name}`);
    }
  }

  return {
    async flush() {
      // What the system has already queued arrives in the next turn of the loop; the one after sees it in full.
      await setImmediate();
      await setImmediate();
      await handOn();
    },
    async close() {
      clearTimeout(timer);
      clearInterval(looking);
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
      touched.clear();
      await working;
    },
  };
}
