import { createReadStream } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { isMissing } from '#root/lib/store/json/disk.ts';

/** Lines by who did something, what, on what; all that are given hold together. */
export type AuditFilter = { by?: string; act?: string; subject?: string };
/** Where a line of the log stands: its file, and where in it, in bytes. */
export type AuditPlace = { file: string; from: number; bytes: number };

/** Where each line of the log stands, and by what it is asked for: what the files say, kept so as to be found at once. */
export type AuditPlaces = {
  /** Learns of what was written since it was last asked. */
  catchUp(): Promise<void>;
  /** The lines of a filter, the newest first, older than the line of number `before`. */
  newest(filter: AuditFilter, before: number): Generator<AuditPlace>;
};

const fileName = /^\d{4}-\d{2}\.jsonl$/;
const newline = 0x0a;
/** Kept of a line, four bytes each: its number, file, beginning and length, then who, what and on what. */
const columns = 7;
const firstName = 4;
const roomAtFirst = 1024;

/** The files of the log, oldest first. */
export async function auditFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error) => (isMissing(error) ? [] : Promise.reject(error)));
  return names.filter((name) => fileName.test(name)).sort();
}

/** @param folder the log's; nothing of it is read before it is asked for */
export function createAuditPlaces(folder: string): AuditPlaces {
  const names = new Map<string, number>();
  const files: string[] = [];
  /** How far the last file is known, in bytes. */
  let known = 0;
  let count = 0;
  let rows = new Uint32Array(roomAtFirst * columns);
  let last: Promise<void> = Promise.resolve();

  function numberOf(name: string): number {
    const number = names.get(name) ?? names.size;
    names.set(name, number);
    return number;
  }

  function note(text: Buffer, file: number, from: number): void {
    const line = headOf(text);
    if (!line) return;
    if ((count + 1) * columns > rows.length) {
      const larger = new Uint32Array(rows.length * 2);
      larger.set(rows);
      rows = larger;
    }
    const { n, by, act, subject } = line;
    rows.set([n, file, from, text.length, numberOf(by.id), numberOf(act), numberOf(subject)], count * columns);
    count += 1;
  }

  async function learn(): Promise<void> {
    const present = await auditFiles(folder);
    const file = files.at(-1);
    const size = file === undefined ? 0 : await sizeOf(path.join(folder, file));
    // Another hand was at the files: what was known of them is worth nothing.
    if (files.some((name, index) => present[index] !== name) || size < known) {
      files.length = 0;
      [known, count] = [0, 0];
    }
    if (files.length > 0 && size > known) await learnFile(files.length - 1);
    for (const name of present.slice(files.length)) {
      files.push(name);
      known = 0;
      await learnFile(files.length - 1);
    }
  }

  /** Takes in the whole lines of a file from `known` on; each piece of it is a turn of its own. */
  async function learnFile(index: number): Promise<void> {
    let rest: Buffer = Buffer.alloc(0);
    const pieces: AsyncIterable<Buffer> = createReadStream(path.join(folder, files[index] ?? ''), { start: known });
    for await (const piece of pieces) {
      const bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
      let from = 0;
      for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, from)) {
        note(bytes.subarray(from, end), index, known + from);
        from = end + 1;
      }
      known += from;
      rest = bytes.subarray(from);
    }
  }

  return {
    catchUp() {
      const turn = last.then(learn);
      last = turn.catch(() => undefined);
      return turn;
    },
    *newest({ by, act, subject }, before) {
      const wanted = [by, act, subject].flatMap((name, at): [number, number][] =>
        name ? [[at + firstName, names.get(name) ?? -1]] : [],
      );
      for (let row = (count - 1) * columns; row >= 0; row -= columns) {
        if ((rows[row] ?? 0) >= before) continue;
        if (!wanted.every(([column, name]) => rows[row + column] === name)) continue;
        const [file = 0, from = 0, bytes = 0] = rows.subarray(row + 1);
        yield { file: files[file] ?? '', from, bytes };
      }
    },
  };
}

async function sizeOf(file: string): Promise<number> {
  const handle = await open(file, 'r').catch((error) => (isMissing(error) ? undefined : Promise.reject(error)));
  if (!handle) return 0;
  try {
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
}

type Head = { n: number; by: { id: string }; act: string; subject: string };

/** What a line is found by; undefined of what is no line: `naba check` names it. */
function headOf(text: Buffer): Head | undefined {
  try {
    const { n, by, act, subject } = JSON.parse(text.toString()) as Partial<Head>;
    const isLine = Number.isInteger(n) && typeof by?.id === 'string' && typeof act === 'string';
    return isLine && typeof subject === 'string' ? ({ n, by, act, subject } as Head) : undefined;
  } catch {
    return undefined;
  }
}
