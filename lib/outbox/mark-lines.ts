import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isMissing, makeFolder, realDisk, syncHandle, writeFileDurably } from '#root/lib/store/json/disk.ts';
import { wholeLength } from '#root/lib/store/json/json-lines.ts';

/** The file of marks: durable when a call resolves, one call after the other. */
export type MarkLines = {
  append(lines: string): Promise<void>;
  rewrite(change: (lines: string) => string): Promise<void>;
  /** Resolves when all that was asked for is done. */
  settled(): Promise<void>;
};

/** Touches nothing before it is asked to: the file may be another process's. */
export function createMarkLines(file: string): MarkLines {
  let queue: Promise<unknown> = Promise.resolve();
  let sound = false;
  const inTurn = (job: () => Promise<void>): Promise<void> => {
    const turn = queue.then(job);
    queue = turn.catch(() => undefined);
    return turn;
  };

  /** Takes away a line that a crash cut off, and ends one that has no line feed. */
  async function makeSound(): Promise<void> {
    if (sound) return;
    const before = await textOf(file);
    const whole = before.slice(0, wholeLength(before));
    const ended = whole === '' || whole.endsWith('\n') ? whole : `${whole}\n`;
    if (ended !== before) await writeFileDurably(realDisk, file, ended);
    sound = true;
  }

  async function append(lines: string): Promise<void> {
    if (lines === '') return;
    await makeFolder(realDisk, path.dirname(file));
    await makeSound();
    const handle = await open(file, 'a');
    try {
      sound = false;
      await realDisk.write(handle, Buffer.from(lines), null);
      await syncHandle(realDisk, handle);
      sound = true;
    } finally {
      await handle.close();
    }
  }

  return {
    append: (lines) => inTurn(() => append(lines)),
    rewrite: (change) => inTurn(async () => writeFileDurably(realDisk, file, change(await textOf(file)))),
    settled: () => inTurn(async () => undefined),
  };
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return '';
    throw error;
  }
}
