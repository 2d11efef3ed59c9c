import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Disk, formatSignature, makeFolder, type Signature, SyncFailure, syncFolder, syncHandle } from './disk.ts';
import { type Content, type GroupPlan, textOf } from './group-plan.ts';
import { type Intent, removeIntent, writeIntent } from './intent.ts';
import { wholeLength } from './json-lines.ts';
import { temporaryEnding } from './layout.ts';

export type GroupWriter = {
  folder: string;
  disk: Disk;
  /** Part of the names of temporary files: whose they are. */
  token: string;
  /** Called before a file is replaced, removed or made longer; `size` is its length in bytes, 0 where there is none. */
  beforeChange?: (file: string, kind: 'replace' | 'append', size: number) => Promise<void>;
};

type Temporary = { file: string; from: string; handle: FileHandle; signature: Signature };
type Append = { file: string; handle: FileHandle; offset: number; text: Content; signature: Signature };

/** So many files are worked on at once: what is written into each is made then, and soon gone. */
const together = 16;

/**
 * Brings a plan to disk. When it resolves everything is durable; when it throws before anything became visible, the
 * files are as before. A SyncFailure means that what the disk holds is not known: no more writing then.
 *
 * @returns the new signature of each file, undefined for removed ones
 */
export async function writeGroup(writer: GroupWriter, plan: GroupPlan): Promise<Map<string, Signature | undefined>> {
  const { folder, disk } = writer;
  const temporaries: Temporary[] = [];
  const appends: Append[] = [];
  const removals = [...plan.files].filter(([, text]) => text === null).map(([file]) => file);
  const isFirst = ({ file }: Append) => file === plan.first;
  let intended = false;
  try {
    await makeFolders(writer, plan);
    await inTurns(plan.files, async ([file, text]) => {
      if (text !== null) await writeTemporary(writer, file, text, temporaries);
    });
    await inTurns(plan.appends, ([file, text]) => openAppend(writer, file, text, appends));
    await inTurns(temporaries, (temporary) => finishTemporary(disk, temporary));
    for (const file of plan.files.keys()) await writer.beforeChange?.(file, 'replace', 0);
    for (const { file, offset } of appends) await writer.beforeChange?.(file, 'append', offset);
    if (plan.bound) {
      await writeIntent(disk, folder, intentOf(temporaries, appends, removals));
      intended = true;
    }
    for (const some of [appends.filter(isFirst), appends.filter((append) => !isFirst(append))]) {
      await inTurns(some, (append) => finishAppend(disk, append));
    }
    await syncFolders(
      writer,
      appends.filter((append) => append.offset === 0).map((append) => append.file),
    );
  } catch (error) {
    await takeBack(writer, temporaries, appends, intended);
    throw error;
  } finally {
    await inTurns([...temporaries, ...appends], ({ handle }) => handle.close());
  }
  try {
    await inTurns(temporaries, ({ from, file }) => rename(path.join(folder, from), path.join(folder, file)));
    await inTurns(removals, (file) => rm(path.join(folder, file), { force: true }));
    await syncFolders(writer, [...plan.files.keys()]);
    if (intended) await removeIntent(disk, folder);
  } catch (error) {
    // Some of it is visible, some not: the intent, if there is one, finishes it at the next start.
    throw new SyncFailure('rename failed', { cause: error });
  }
  const signatures = new Map<string, Signature | undefined>(removals.map((file) => [file, undefined]));
  for (const { file, signature } of [...temporaries, ...appends]) signatures.set(file, signature);
  return signatures;
}

/** Does all, some at a time, then throws the first failure: nothing may still be running when what it did is taken back. */
async function inTurns<T>(items: Iterable<T>, work: (item: T) => Promise<unknown>): Promise<void> {
  const left = items[Symbol.iterator]();
  const failures: unknown[] = [];
  const lane = async () => {
    for (let next = left.next(); !next.done; next = left.next()) {
      await work(next.value).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: together }, lane));
  if (failures.length > 0) throw failures[0];
}

async function makeFolders({ folder, disk }: GroupWriter, plan: GroupPlan): Promise<void> {
  const folders = new Set([...plan.files.keys(), ...plan.appends.keys()].map((file) => path.dirname(file)));
  for (const name of folders) await makeFolder(disk, path.join(folder, name));
}

let counter = 0;

async function writeTemporary(writer: GroupWriter, file: string, text: Content, temporaries: Temporary[]) {
  counter += 1;
  const from = `${file}.${writer.token}-${counter}${temporaryEnding}`;
  const handle = await open(path.join(writer.folder, from), 'wx');
  temporaries.push({ file, from, handle, signature: '' });
  await writer.disk.write(handle, Buffer.from(textOf(text)), null);
}

async function finishTemporary(disk: Disk, temporary: Temporary): Promise<void> {
  await syncHandle(disk, temporary.handle);
  temporary.signature = formatSignature(await temporary.handle.stat({ bigint: true }));
}

async function openAppend(writer: GroupWriter, file: string, text: Content, appends: Append[]): Promise<void> {
  const handle = await open(path.join(writer.folder, file), 'a+');
  const append: Append = { file, handle, offset: 0, text, signature: '' };
  appends.push(append);
  const { size } = await handle.stat();
  append.offset = await endOfLines(handle, size);
  if (append.offset < size) await handle.truncate(append.offset);
  else if (size > 0 && (await byteAt(handle, size - 1)) !== 10) append.text = () => `\n${textOf(text)}`;
}

/** Where the next line may begin: behind the last whole line, so that a torn one is cut off. */
async function endOfLines(handle: FileHandle, size: number): Promise<number> {
  if (size === 0 || (await byteAt(handle, size - 1)) === 10) return size;
  const bytes = Buffer.alloc(size);
  await handle.read(bytes, 0, size, 0);
  const lastFeed = bytes.lastIndexOf(10) + 1;
  return wholeLength(bytes.subarray(lastFeed).toString('utf8')) > 0 ? size : lastFeed;
}

async function byteAt(handle: FileHandle, position: number): Promise<number | undefined> {
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, position);
  return buffer[0];
}

async function finishAppend(disk: Disk, append: Append): Promise<void> {
  await disk.write(append.handle, Buffer.from(textOf(append.text)), null);
  await syncHandle(disk, append.handle);
  append.signature = formatSignature(await append.handle.stat({ bigint: true }));
}

function intentOf(temporaries: Temporary[], appends: Append[], removals: string[]): Intent {
  return {
    appends: appends.map(({ file, offset, text }) => ({ file, offset, text: textOf(text) })),
    renames: temporaries.map(({ from, file }) => ({ from, to: file })),
    removals,
  };
}

async function syncFolders({ folder, disk }: GroupWriter, files: string[]): Promise<void> {
  const folders = new Set(files.map((file) => path.dirname(file)));
  await inTurns(folders, (name) => syncFolder(disk, path.join(folder, name)));
}

async function takeBack(writer: GroupWriter, temporaries: Temporary[], appends: Append[], intended: boolean) {
  const { folder, disk } = writer;
  try {
    for (const { handle, offset } of appends) await handle.truncate(offset);
    // The temporary files go last: an intent must never outlive what it would rename.
    if (intended) await removeIntent(disk, folder);
    for (const { file, offset } of appends) if (offset === 0) await rm(path.join(folder, file), { force: true });
    for (const { from } of temporaries) await rm(path.join(folder, from), { force: true });
  } catch (error) {
    throw new SyncFailure('taking back failed', { cause: error });
  }
}
