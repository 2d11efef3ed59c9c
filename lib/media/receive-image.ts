import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { imageHasher } from './image-hash.ts';
import { maxImageBytes } from './image-limits.ts';
import { type KindRefusal, refusedKind, tellingBytes } from './refused-kind.ts';

/** A picture as it was sent, in a file of its own until it is looked at. */
export type ReceivedImage =
  | { ok: true; file: string; hash: string; bytes: number }
  | { ok: false; code: KindRefusal | 'image-too-large' };

/**
 * Takes a file that is being sent into `folder`, piece by piece. Whatever is wrong with it by its size or its first bytes is
 * known before the rest has come; nothing is left of a file that is refused or cut off. The caller removes the file.
 * @throws what the sending throws where it is cut off, and the file system's errors
 */
export async function receiveImage(folder: string, sent: AsyncIterable<Uint8Array>): Promise<ReceivedImage> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${randomUUID()}.tmp`);
  const handle = await open(file, 'wx');
  const hasher = imageHasher();
  let begin = Buffer.alloc(0);
  let bytes = 0;
  let code: KindRefusal | 'image-too-large' | undefined;
  let isWhole = false;
  try {
    for await (const piece of sent) {
      bytes += piece.byteLength;
      if (bytes > maxImageBytes) code = 'image-too-large';
      if (begin.length < tellingBytes) {
        begin = Buffer.concat([begin, piece]).subarray(0, tellingBytes);
        if (begin.length === tellingBytes) code ??= refusedKind(begin);
      }
      if (code) break;
      hasher.update(piece);
      await handle.writeFile(piece);
    }
    code ??= refusedKind(begin);
    isWhole = code === undefined;
  } finally {
    await handle.close();
    if (!isWhole) await rm(file, { force: true });
  }
  return code ? { ok: false, code } : { ok: true, file, hash: hasher.hash(), bytes };
}

/** Removes what a process that ended suddenly left in `folder`. */
export async function clearReceived(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) if (name.endsWith('.tmp')) await rm(path.join(folder, name), { force: true });
}
