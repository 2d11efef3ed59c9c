import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Media } from '#root/lib/domain/media.ts';
import { mediaFolder } from '#root/lib/media/media-folders.ts';
import type { Store } from '#root/lib/store/port.ts';

export type DropRefusal = 'picture-unknown' | 'picture-used' | 'picture-in-history';
export type DropOutcome = { ok: true; media: Media } | { ok: false; code: DropRefusal };

/**
 * Takes a picture out of the library with its files: one that no story, text of the desk or author shows, and none of an
 * earlier state that could be taken up again.
 * @throws StoreError `conflict` where somebody changed it since `version`
 */
export async function dropPicture(
  store: Store,
  dataDir: string,
  { id, version, by }: { id: string; version: number; by: string },
): Promise<DropOutcome> {
  const media = await store.get('media', id);
  if (!media) return { ok: false, code: 'picture-unknown' };
  const isUsed = async () => (await store.reads.pictureUses(id)).length > 0;
  if (await isUsed()) return { ok: false, code: 'picture-used' };
  if ((await store.onceShownIn(id)) !== undefined) return { ok: false, code: 'picture-in-history' };
  // Looking through the histories took its time.
  if (await isUsed()) return { ok: false, code: 'picture-used' };
  await store.commit({ by, writes: [{ collection: 'media', id, expected: version, document: null }] });
  for (const { file } of media.renditions) await rm(path.join(mediaFolder(dataDir), file), { force: true });
  return { ok: true, media };
}
