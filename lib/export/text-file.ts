import { open } from 'node:fs/promises';

/** A file that is written in pieces, durable once it is closed. */
export type TextFile = {
  write(text: string): Promise<void> | undefined;
  close(): Promise<void>;
};

const heldBack = 256 * 1024;

/** @throws the file system's error, also where the file is there already */
export async function createTextFile(file: string): Promise<TextFile> {
  const handle = await open(file, 'wx');
  let held: string[] = [];
  let length = 0;
  const flush = async () => {
    const text = held.join('');
    held = [];
    length = 0;
    await handle.writeFile(text);
  };
  return {
    write(text) {
      held.push(text);
      length += text.length;
      return length < heldBack ? undefined : flush();
    },
    async close() {
      try {
        await flush();
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
  };
}
