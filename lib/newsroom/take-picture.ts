import { access, rm } from 'node:fs/promises';
import path from 'node:path';
import { createTurns } from '#root/lib/auth/turns.ts';
import type { Media } from '#root/lib/domain/media.ts';
import { incomingFolder, mediaFolder } from '#root/lib/media/media-folders.ts';
import { type ReceivedImage, receiveImage } from '#root/lib/media/receive-image.ts';
import { type ImageRefusal, mediaIdOfHash, storeImageFile } from '#root/lib/media/store-image.ts';
import type { Store } from '#root/lib/store/port.ts';
import { isStoreError } from '#root/lib/store/store-error.ts';

export type SentPicture = {
  name: string;
  sent: AsyncIterable<Uint8Array>;
  by: string;
  /** Milliseconds since the epoch. */
  now: number;
};
export type PictureRefusal = ImageRefusal | Extract<ReceivedImage, { ok: false }>['code'];
/** `known`: the library had it already, with its words. */
export type TakenPicture = { ok: true; media: Media; known: boolean } | { ok: false; code: PictureRefusal };

/** One picture is cut and packed at a time, on one of the machine's processors: readers keep the other. */
const turns = Symbol.for('naba.pictures');
const mostWaiting = 40;
const longestName = 200;

/**
 * Takes a picture that is being sent into the media library. The same file again is the same picture: its words stay.
 * @throws BusyTurnsError where too many wait; what the sending throws where it is cut off; StoreError as `Store.commit`
 */
export async function takePicture(store: Store, dataDir: string, picture: SentPicture): Promise<TakenPicture> {
  const received = await receiveImage(incomingFolder(dataDir), picture.sent);
  if (!received.ok) return received;
  try {
    return await inTurn(() => keep(store, mediaFolder(dataDir), received, picture));
  } finally {
    await rm(received.file, { force: true });
  }
}

async function keep(
  store: Store,
  folder: string,
  { file, hash }: { file: string; hash: string },
  { name, by, now }: SentPicture,
): Promise<TakenPicture> {
  const known = await store.get('media', mediaIdOfHash(hash));
  if (known && (await isWhole(folder, known))) return { ok: true, media: known, known: true };
  const stored = await storeImageFile(folder, { file, hash }, { originalName: plainName(name), alt: '', now });
  if (!stored.ok) return stored;
  const { media } = stored;
  // Its files were lost: they are there again, and its words never went.
  if (known) return { ok: true, media: known, known: true };
  try {
    await store.commit({ by, writes: [{ collection: 'media', id: media.id, expected: 0, document: media }] });
  } catch (error) {
    const other = isStoreError(error, 'conflict') && (await store.get('media', media.id));
    if (!other) throw error;
    return { ok: true, media: other, known: true };
  }
  return { ok: true, media, known: false };
}

/** The framework evaluates this module more than once: the turns are the process's. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const shared = globalThis as { [turns]?: ReturnType<typeof createTurns> };
  shared[turns] ??= createTurns(1, mostWaiting);
  return shared[turns](work);
}

async function isWhole(folder: string, { renditions }: Media): Promise<boolean> {
  const looks = renditions.map(({ file }) =>
    access(path.join(folder, file)).then(
      () => true,
      () => false,
    ),
  );
  return (await Promise.all(looks)).every(Boolean);
}

/** A file's name without folders, line ends and signs that turn the direction of what follows. */
function plainName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return [...plain].slice(0, longestName).join('') || 'picture';
}
