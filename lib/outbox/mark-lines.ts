import { open, readFile, truncate } from 'node:fs/promises';
import { isMissing, realDisk, syncHandle, writeFileDurably } from '#root/lib/store/json/disk.ts';
import { wholeLength } from '#root/lib/store/json/json-lines.ts';

/** The file of marks: durable when a call resolves, one call after the other. */
export type MarkLines = {
  append(lines: string): Promise<void>;
  rewrite(change: (lines: string) => string): Promise<void>;
  close(): Promise<void>;
};

/** Opens the file; a line that a crash cut off is taken away. */
export async function openMarkLines(file: string): Promise<MarkLines> {
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = (job: () => Promise<void>): Promise<void> => {
    const turn = queue.then(job);
    queue = turn.catch(() => undefined);
    return turn;
  };
  const text = () => readFile(file, 'utf8').catch((error) => (isMissing(error) ? '' : Promise.reject(error)));

  const before = await text();
  const whole = before.slice(0, wholeLength(before));
  if (whole.length < before.length) await truncate(file, Buffer.byteLength(whole));
  let needsFeed = whole !== '' && !whole.endsWith('\n');

  return {
    append: (lines) =>
      inTurn(async () => {
        if (lines === '') return;
        const handle = await open(file, 'a');
        try {
          await realDisk.write(handle, Buffer.from(needsFeed ? `\n${lines}` : lines), null);
          needsFeed = false;
          await syncHandle(realDisk, handle);
        } finally {
          await handle.close();
        }
      }),
    rewrite: (change) => inTurn(async () => writeFileDurably(realDisk, file, change(await text()))),
    close: () => inTurn(async () => undefined),
  };
}
