import { openContent } from './file-content.ts';

/** A longer line is no story but an accident: it is told, not kept in memory. */
export const maxLineBytes = 16 * 1024 * 1024;

/** A line of the file, or why it can not be read; `bytes` is how much of the file was read so far. */
export type FileLine = { number: number; bytes: number } & ({ text: string } | { fault: string });

const newline = 0x0a;

/**
 * The lines of a text file in UTF-8 or UTF-16, plain or gzipped (told by its content), one in memory at a time. Blank lines
 * are left out but counted.
 * @throws FileRefusal for a zip archive or a bomb; the error of the file system; zlib's `Z_DATA_ERROR` or `Z_BUF_ERROR` where a
 *   gzipped file is damaged or cut off
 */
export async function* readLines(file: string, longest = maxLineBytes): AsyncGenerator<FileLine> {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
  const { chunks, bytesRead } = await openContent(file);
  let number = 0;
  let kept: Buffer[] = [];
  let length = 0;

  const finish = (): FileLine | undefined => {
    number += 1;
    const line = length > longest ? undefined : Buffer.concat(kept);
    kept = [];
    length = 0;
    const bytes = bytesRead();
    if (!line) return { number, bytes, fault: `longer than ${Math.round(longest / 1024 / 1024)} MB` };
    try {
      const text = utf8.decode(line);
      return text.trim() === '' ? undefined : { number, bytes, text };
    } catch {
      return { number, bytes, fault: 'not UTF-8' };
    }
  };
  const keep = (part: Buffer) => {
    length += part.length;
    if (length <= longest) kept.push(part);
    else kept = [];
  };

  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      keep(chunk.subarray(start, end));
      start = end + 1;
      const line = finish();
      if (line) yield line;
    }
    if (start < chunk.length) keep(chunk.subarray(start));
  }
  const last = length > 0 ? finish() : undefined;
  if (last) yield last;
}
