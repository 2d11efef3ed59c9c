/** A file of an archive. Times and owners are left out: the same files make the same archive. */
export type ArchiveEntry = { name: string; bytes: Buffer };

const block = 512;

/** The archive's bytes for one file: header, content, padding (POSIX ustar; long or Arabic names by a pax header). */
export function tarEntry({ name, bytes }: ArchiveEntry): Buffer {
  const plain = Buffer.byteLength(name) <= 100 && /^[\x20-\x7e]*$/.test(name);
  const extended = plain ? Buffer.alloc(0) : tarFile('pax', paxPath(name), 'x');
  return Buffer.concat([extended, tarFile(plain ? name : 'long-name', bytes, '0')]);
}

/** What an archive ends with. */
export const tarEnd = Buffer.alloc(block * 2);

function tarFile(name: string, bytes: Buffer, type: '0' | 'x'): Buffer {
  const header = Buffer.alloc(block);
  header.write(name, 0, 100, 'utf8');
  header.write('0000644\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('        ', 148);
  header.write(type, 156);
  header.write('ustar\x0000', 257);
  header.write(`${checksum(header).toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([header, bytes, Buffer.alloc((block - (bytes.length % block)) % block)]);
}

function checksum(header: Buffer): number {
  return header.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 32 : byte), 0);
}

/** A pax record begins with its own length in bytes, in decimal, that number included. */
function paxPath(name: string): Buffer {
  const rest = ` path=${name}\n`;
  let length = Buffer.byteLength(rest) + 1;
  while (Buffer.byteLength(`${length}${rest}`) !== length) length = Buffer.byteLength(`${length}${rest}`);
  return Buffer.from(`${length}${rest}`);
}

/**
 * The files of an archive, one after the other.
 * @throws Error where the archive is cut off or no archive
 */
export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<ArchiveEntry> {
  const read = reader(source);
  let longName: string | undefined;
  for (let header = await read(block); header.some((byte) => byte !== 0); header = await read(block)) {
    const sum = Number.parseInt(header.toString('latin1', 148, 156), 8);
    if (sum !== checksum(header)) throw new Error('not-an-archive');
    const size = Number.parseInt(header.toString('latin1', 124, 136), 8);
    const content = await read(Math.ceil(size / block) * block);
    const bytes = content.subarray(0, size);
    const type = header.toString('latin1', 156, 157);
    if (type === 'x') longName = /^\d+ path=(.*)\n$/s.exec(bytes.toString('utf8'))?.[1];
    else if (type !== '0') throw new Error('not-an-archive');
    else {
      yield { name: longName ?? textIn(header, 0, 100), bytes };
      longName = undefined;
    }
  }
}

function textIn(header: Buffer, start: number, length: number): string {
  const field = header.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end === -1 ? length : end);
}

/** Gives the next so many bytes of a stream. */
function reader(source: AsyncIterable<Buffer>): (length: number) => Promise<Buffer> {
  const chunks = source[Symbol.asyncIterator]();
  let rest: Buffer[] = [];
  let available = 0;
  return async (length) => {
    while (available < length) {
      const { value, done } = await chunks.next();
      if (done) throw new Error('cut-off');
      rest.push(value);
      available += value.length;
    }
    const all = rest.length === 1 && rest[0] ? rest[0] : Buffer.concat(rest);
    rest = [all.subarray(length)];
    available = all.length - length;
    return all.subarray(0, length);
  };
}
