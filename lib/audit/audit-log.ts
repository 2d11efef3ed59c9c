import { chmod, mkdir, open, readFile, truncate } from 'node:fs/promises';
import path from 'node:path';
import { realDisk, syncFolder, syncHandle } from '#root/lib/store/json/disk.ts';
import { type AuditEntry, type AuditLine, auditLineSchema, nextLine } from './audit-line.ts';
import { type AuditFilter, type AuditPlace, auditFiles, createAuditPlaces } from './audit-places.ts';

/** `more`: whether there are older ones. */
export type AuditPage = { lines: AuditLine[]; more: boolean };

/** What everybody did, in files of one month, each line chained to the one before. It only ever grows. */
export type AuditLog = {
  /** Writes entries down, durably and in order, before it resolves. */
  append(entries: readonly AuditEntry[]): Promise<void>;
  /** The newest first; with `before`, only those older than the line of that number. */
  page(filter: AuditFilter, window: { before?: number | undefined; limit: number }): Promise<AuditPage>;
};

export const auditFolder = 'audit';

/** @throws where the folder can neither be read nor made */
export async function openAuditLog(dataFolder: string, now: () => number): Promise<AuditLog> {
  const folder = path.join(dataFolder, auditFolder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  let last = await lastLine(folder);
  const places = createAuditPlaces(folder);
  let queue: Promise<unknown> = Promise.resolve();

  async function write(entries: readonly AuditEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const lines: AuditLine[] = [];
    const instant = now();
    for (const entry of entries) lines.push(nextLine(entry, lines.at(-1) ?? last, instant));
    const name = `${new Date(instant).toISOString().slice(0, 7)}.jsonl`;
    // A clock set back must not write into a file before the last one: the order of the files is that of the chain.
    const file = path.join(folder, [name, ...(await auditFiles(folder))].sort().at(-1) ?? name);
    const handle = await open(file, 'a', 0o600);
    try {
      const { size } = await handle.stat();
      const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
      await realDisk.write(handle, Buffer.from(text), null).catch(async (error) => {
        await handle.truncate(size);
        throw error;
      });
      await syncHandle(realDisk, handle);
      if (size === 0) await syncFolder(realDisk, folder);
    } finally {
      await handle.close();
    }
    last = lines.at(-1);
  }

  return {
    append(entries) {
      const turn = queue.then(() => write(entries));
      queue = turn.catch(() => undefined);
      return turn;
    },
    async page(filter, { before = Infinity, limit }) {
      await places.catchUp();
      const found: AuditPlace[] = [];
      for (const place of places.newest(filter, before)) {
        found.push(place);
        if (found.length > limit) break;
      }
      return { lines: await linesAt(folder, found.slice(0, limit)), more: found.length > limit };
    },
  };
}

/** The lines that stand there, in this order. */
async function linesAt(folder: string, places: readonly AuditPlace[]): Promise<AuditLine[]> {
  const lines: AuditLine[] = [];
  for (const file of new Set(places.map((place) => place.file))) {
    const handle = await open(path.join(folder, file), 'r');
    try {
      for (const { from, bytes } of places.filter((place) => place.file === file)) {
        const { buffer } = await handle.read(Buffer.alloc(bytes), 0, bytes, from);
        lines.push(...[readLine(buffer.toString('utf8'))].filter((line) => line !== undefined));
      }
    } finally {
      await handle.close();
    }
  }
  return lines;
}

function readLine(text: string): AuditLine | undefined {
  try {
    return auditLineSchema.parse(JSON.parse(text));
  } catch {
    // `naba check` names it.
    return undefined;
  }
}

/** The end of the chain; a line that a crash cut off is taken away first. */
async function lastLine(folder: string): Promise<AuditLine | undefined> {
  for (const name of (await auditFiles(folder)).reverse()) {
    const file = path.join(folder, name);
    const bytes = await readFile(file);
    const whole = bytes.lastIndexOf(0x0a) + 1;
    if (whole < bytes.length) await truncate(file, whole);
    const texts = bytes.subarray(0, whole).toString('utf8').split('\n');
    for (const text of texts.reverse()) {
      const line = readLine(text);
      if (line) return line;
    }
  }
  return undefined;
}
