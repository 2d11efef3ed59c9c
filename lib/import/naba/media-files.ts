import { copyFile, mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Media, Rendition } from '#root/lib/domain/media.ts';
import { imageKindOf } from '#root/lib/media/image-kind.ts';
import type { PicturePlaces } from '../picture-shelf.ts';

/** The folder beside the import file in which an export keeps its pictures. */
export const exportedMedia = 'media';

/** Takes every size of a picture of the paper's own export into the media library. @returns why not, in plain English */
export async function takeMediaFiles(media: Media, places: PicturePlaces): Promise<string | undefined> {
  for (const rendition of media.renditions) {
    const fault = await takeFile(rendition, places);
    if (fault) return `${rendition.file}: ${fault}`;
  }
  return undefined;
}

async function takeFile({ file, format, bytes }: Rendition, places: PicturePlaces): Promise<string | undefined> {
  const target = path.join(places.mediaFolder, file);
  if ((await stat(target).catch(() => undefined))?.size === bytes) return undefined;
  const home = path.join(places.importFolder, exportedMedia);
  const source = await realpath(path.join(home, file)).catch(() => undefined);
  if (source === undefined) return 'no such file';
  if (!source.startsWith(`${await realpath(home)}${path.sep}`)) return 'outside the folder of the import file';
  const found = await stat(source);
  if (!found.isFile() || found.size !== bytes) return 'not the size it was';
  if (!isOf(format, await readFile(source))) return `no ${format}`;
  if (places.rehearse) return undefined;
  await mkdir(path.dirname(target), { recursive: true });
  const draft = `${target}.${process.pid}.tmp`;
  try {
    await copyFile(source, draft);
    const handle = await open(draft, 'r');
    await handle.sync().finally(() => handle.close());
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return undefined;
}

/** By the first bytes: whatever a file claims to be, only pictures are served from the media library. */
function isOf(format: Rendition['format'], bytes: Buffer): boolean {
  if (format === 'avif') return /^ftyp(?:avif|avis|mif1)/.test(bytes.subarray(4, 12).toString('latin1'));
  return imageKindOf(bytes) === format;
}
