import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';

/** A file's bytes, unpacked where it is gzipped. `bytesRead` and `size` are the file's own, packed or not. */
export type FileContent = { chunks: AsyncIterable<Buffer>; bytesRead(): number };

/** Text packs to a tenth, seldom to a fiftieth: what swells beyond this only wants to fill memory and time. */
const mostSwelling = 250;
const swellingLooked = 64 * 1024 * 1024;

/** Why a file can not be taken in, in plain English. */
export class FileRefusal extends Error {
  override readonly name = 'FileRefusal';
}

/**
 * The content of `file`, plain or gzipped (told by its content), as UTF-8 where it is UTF-16.
 * @throws FileRefusal for a zip archive or a bomb; the file system's or zlib's error
 */
export async function openContent(file: string): Promise<FileContent> {
  const head = await headOf(file);
  if (head.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'))) {
    throw new FileRefusal('a zip archive: unpack it and import the files in it');
  }
  const raw = createReadStream(file, { highWaterMark: 256 * 1024 });
  const bytesRead = () => raw.bytesRead;
  const gzipped = head[0] === 0x1f && head[1] === 0x8b;
  return { chunks: asUtf8(gzipped ? unpacked(raw) : raw), bytesRead };
}

/** The first kilobytes of the content: what kind of file it is. */
export async function beginningOf(file: string): Promise<string> {
  const { chunks } = await openContent(file);
  for await (const chunk of chunks) return chunk.subarray(0, 64 * 1024).toString('utf8');
  return '';
}

async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function* unpacked(raw: ReturnType<typeof createReadStream>): AsyncGenerator<Buffer> {
  const plain = createGunzip({ chunkSize: 256 * 1024 });
  raw.on('error', (error) => plain.destroy(error));
  plain.on('close', () => raw.destroy());
  let length = 0;
  for await (const chunk of raw.pipe(plain) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > swellingLooked && length > raw.bytesRead * mostSwelling) {
      throw new FileRefusal(`a gzip bomb: it unpacks to more than ${mostSwelling} times its size`);
    }
    yield chunk;
  }
}

async function* asUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | undefined;
  let first = true;
  for await (const chunk of chunks) {
    if (first) {
      first = false;
      const utf16 = utf16Of(chunk);
      decoder = utf16 === undefined ? undefined : new TextDecoder(utf16);
    }
    yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk;
  }
}

/** What files of a known kind begin with: `<` and `{`. */
const beginnings: readonly (number | undefined)[] = [0x3c, 0x7b];

function utf16Of([one, two]: Buffer): string | undefined {
  if ((one === 0xff && two === 0xfe) || (beginnings.includes(one) && two === 0)) return 'utf-16le';
  if ((one === 0xfe && two === 0xff) || (one === 0 && beginnings.includes(two))) return 'utf-16be';
  return undefined;
}
