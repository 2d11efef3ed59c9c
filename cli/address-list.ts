import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/** A file of old and new addresses, a line each, parted by a tab. */
export type AddressList = { add(from: string, now: string): void; close(): Promise<void> };

/** @throws the file system's error where the file can not be made */
export async function openAddressList(file: string): Promise<AddressList> {
  const stream = createWriteStream(file);
  await once(stream, 'open');
  let failure: Error | undefined;
  stream.on('error', (error) => {
    failure = error;
  });
  return {
    add(from, now) {
      stream.write(`${from.replace(/[\t\r\n]/g, '')}\t${now}\n`);
    },
    async close() {
      await new Promise<void>((resolve) => stream.end(resolve));
      if (failure) throw failure;
    },
  };
}
