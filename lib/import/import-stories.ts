import { stat } from 'node:fs/promises';
import type { Article } from '#root/lib/domain/article.ts';
import { createPace } from '#root/lib/store/pace.ts';
import type { BulkStore } from './bulk-store.ts';
import { openCatalogue } from './catalogue.ts';
import { createBatch, type ReadStory } from './import-batch.ts';
import { type ImportLine, parseImportLine } from './import-line.ts';
import { createReport, type ImportProgress, type ImportReport, noteLoss, noteSkip } from './import-report.ts';
import { isRecordLine } from './naba/paper-record.ts';
import { readHead, tailReader } from './naba/read-records.ts';
import { openPictureShelf, type PicturePlaces, type PictureShelf } from './picture-shelf.ts';
import { readLines } from './read-lines.ts';
import { createRelatedLater } from './related-later.ts';
import { createStoryNumbers } from './story-numbers.ts';

/** A story of the import as it stands in the paper; `comments` is how many came in with it now. */
export type StoredStory = {
  number: number;
  line: ImportLine;
  article: Article;
  outcome: 'imported' | 'updated' | 'unchanged';
  comments: number;
};

export type ImportOptions = {
  now: () => number;
  /** The paper's IANA zone: a date without one is meant in it. */
  timeZone: string;
  /** The keyed hash that tells a commenter, of an e-mail address. */
  writerKey(email: string): string;
  /** Where pictures are; without it none are brought in. */
  pictures?: PicturePlaces;
  onProgress?(progress: ImportProgress): void;
  onSkip?(line: number, reason: string): void;
  onNote?(line: number, note: string): void;
  /** Told of each story that is in the paper now. */
  onStored?(stored: StoredStory): void;
  signal?: AbortSignal;
  /** Numbers given beforehand to stories of this import, by source id. */
  ids?: ReadonlyMap<string, number>;
};

/** Stories that are stored together: few enough for memory and for readers to wait, enough for the disk to sync them together. */
const batchStories = 250;
const batchBytes = 4 * 1024 * 1024;

/**
 * Brings the stories of a `.jsonl` file (gzipped or not) into the paper: new ones made, changed ones updated, the same
 * ones left alone. Reads as a stream; a bad line is reported and the rest goes on. What the report counts is durable.
 * @throws the file system's error where the file can not be opened
 */
export async function importStories(store: BulkStore, file: string, options: ImportOptions): Promise<ImportReport> {
  const found = await stat(file);
  if (found.isDirectory()) throw Object.assign(new Error('a folder, not a file'), { code: 'EISDIR', path: file });
  const { size } = found;
  const started = options.now();
  const lines = readLines(file);
  const head = await readHead(store, lines, options).catch((failure: unknown) => ({ failure }));
  const report = await bringIn(store, options, async ({ begin, stored, skip, pace, numberOf }) => {
    if ('failure' in head) throw head.failure;
    const tail = tailReader({ store, pictures: options.pictures, numberOf });
    for (const { line, reason } of head.faults) skip(line, reason);
    let stories: ReadStory[] = [];
    let bytes = 0;
    const flush = async (done: number, at: number) => {
      await begin(stories);
      stories = [];
      bytes = 0;
      options.onProgress?.(progressOf(done, at, size, (options.now() - started) / 1000));
    };
    let last = 0;
    for await (const read of beginningWith(head.next, lines)) {
      options.signal?.throwIfAborted();
      last = read.number;
      await pace();
      if ('text' in read && isRecordLine(read.text)) {
        await flush(last, read.bytes);
        await stored();
        const fault = await tail.take(read.text);
        if (fault) skip(read.number, fault);
        continue;
      }
      const parsed = 'fault' in read ? { ok: false as const, reason: read.fault } : parseImportLine(read.text);
      if (!parsed.ok) {
        skip(read.number, parsed.reason);
        continue;
      }
      if (stories.some(({ line }) => line.id === parsed.line.id)) await flush(last, read.bytes);
      stories.push({ number: read.number, line: parsed.line });
      bytes += 'text' in read ? read.text.length : 0;
      if (stories.length >= batchStories || bytes >= batchBytes) await flush(last, read.bytes);
    }
    await flush(last, size);
    await stored();
    await tail.flush();
  });
  if ('made' in head) {
    for (const kind of ['sections', 'tags', 'authors', 'media'] as const) report.made[kind] += head.made[kind];
  }
  return report;
}

async function* beginningWith<T>(first: T | undefined, rest: AsyncGenerator<T>): AsyncGenerator<T> {
  if (first === undefined) return;
  yield first;
  yield* rest;
}

/** The same for stories that are read already, of distinct ids; a line's number is its place, `total` tells how many come. */
export function importLines(
  store: BulkStore,
  lines: Iterable<ImportLine>,
  total: number,
  options: ImportOptions,
): Promise<ImportReport> {
  const started = options.now();
  return bringIn(store, options, async ({ begin, pace }) => {
    let done = 0;
    let stories: ReadStory[] = [];
    const flush = async () => {
      await begin(stories);
      stories = [];
      options.onProgress?.(progressOf(done, done, total, (options.now() - started) / 1000));
    };
    for (const line of lines) {
      options.signal?.throwIfAborted();
      await pace();
      done += 1;
      stories.push({ number: done, line });
      if (stories.length === batchStories) await flush();
    }
    await flush();
  });
}

/** Where stories that were read go. Those written together have distinct ids. */
export type Feed = {
  write(stories: readonly ReadStory[]): Promise<void>;
  /** The same without waiting for them, only for those begun before: `stored` does. */
  begin(stories: readonly ReadStory[]): Promise<void>;
  /** Resolves when all that were begun are stored. */
  stored(): Promise<void>;
  skip(line: number, reason: string): void;
  note(line: number, text: string): void;
  pace(): Promise<void> | undefined;
  shelf: PictureShelf;
  /** The number of the story with this source id, those included that came in just now. */
  numberOf(sourceId: string): Promise<number | undefined>;
};

/** Brings in what `feed` reads and writes. @returns what was done; a failure of `feed` ends it early and is told there */
export async function bringIn(
  store: BulkStore,
  options: ImportOptions,
  feed: (to: Feed) => Promise<void>,
): Promise<ImportReport> {
  const report = createReport();
  const skip = (line: number, reason: string) => {
    noteSkip(report, line, reason);
    options.onSkip?.(line, reason);
  };
  const note = (line: number, text: string) => {
    noteLoss(report, line, text);
    options.onNote?.(line, text);
  };
  const catalogue = await openCatalogue(store);
  const shelf = openPictureShelf(store, options.pictures, options.now);
  const numbers = createStoryNumbers(store);
  const later = createRelatedLater(store, numbers);
  const pace = createPace();
  const batch = createBatch({ store, numbers, catalogue, shelf, later, report, skip, note, pace, options });
  const begin = async (stories: readonly ReadStory[]) => {
    await batch.begin(stories);
    await numbers.settle();
  };
  try {
    await feed({
      async write(stories) {
        await begin(stories);
        await batch.stored();
      },
      begin,
      stored: batch.stored,
      skip,
      note,
      pace,
      shelf,
      numberOf: numbers.of,
    });
  } catch (error) {
    report.stopped = reasonOf(error);
  }
  await batch.stored().catch((error) => {
    report.stopped ??= reasonOf(error);
  });
  await later.settle(note).catch((error) => {
    report.stopped ??= reasonOf(error);
  });
  await store.flush?.();
  report.made = { ...report.made, ...catalogue.made, media: shelf.made };
  return report;
}

function progressOf(done: number, bytes: number, totalBytes: number, seconds: number): ImportProgress {
  const left = bytes > 0 ? (seconds * (totalBytes - bytes)) / bytes : 0;
  return { done, bytes, totalBytes, rate: seconds > 0 ? done / seconds : 0, left };
}

function reasonOf(error: unknown): string {
  const { code, name, message } = error as NodeJS.ErrnoException;
  if (name === 'AbortError') return 'interrupted';
  if (code === 'Z_BUF_ERROR') return 'the gzipped file is cut off';
  if (code === 'Z_DATA_ERROR') return 'the gzipped file is damaged';
  return message;
}
