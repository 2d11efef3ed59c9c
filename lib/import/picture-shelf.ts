import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Media } from '#root/lib/domain/media.ts';
import { imageKindOf } from '#root/lib/media/image-kind.ts';
import { mediaIdOf, storeImage } from '#root/lib/media/store-image.ts';
import { isStoreError } from '#root/lib/store/store-error.ts';
import type { BulkStore } from './bulk-store.ts';
import type { ImportImage } from './import-image.ts';
import type { ImportLine } from './import-line.ts';

/** The pictures of import lines in the media library: read beside the import file, made and stored once each. */
export type PictureShelf = {
  /** The medium's id, or why there is none, for each picture of the line by its `from`. */
  fetch(line: ImportLine): Promise<ReadonlyMap<string, PictureOutcome>>;
  readonly made: number;
};
export type PictureOutcome = { mediaId: string } | { reason: string };

export type PicturePlaces = {
  /** The folder of the import file: pictures are taken from below it only. */
  importFolder: string;
  /** Where the media library keeps its files. */
  mediaFolder: string;
  /** Nothing is made or stored: only looked whether it could be. */
  rehearse?: boolean;
  /** Told of each picture that is in the media library now. */
  onStored?(from: string, media: Media): void;
};

export function openPictureShelf(store: BulkStore, places: PicturePlaces | undefined, now: () => number): PictureShelf {
  const known = new Map<string, PictureOutcome>();
  let made = 0;

  async function bring(image: ImportImage): Promise<PictureOutcome> {
    if (image.media && (await store.get('media', image.media))) return { mediaId: image.media };
    if (!places || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(image.from)) return { reason: 'web address, not fetched' };
    const bytes = await readBeside(places.importFolder, image.from);
    if (typeof bytes === 'string') return { reason: bytes };
    if (places.rehearse) return imageKindOf(bytes) ? { mediaId: mediaIdOf(bytes) } : { reason: 'image-kind' };
    const stored = await storeImage(places.mediaFolder, bytes, {
      originalName: path.basename(image.from),
      alt: image.alt,
      ...(image.credit && { credit: image.credit }),
      now: now(),
    });
    if (!stored.ok) return { reason: stored.code };
    const { media } = stored;
    if (!(await store.get('media', media.id))) {
      try {
        await store.commit({
          by: 'import',
          writes: [{ collection: 'media', id: media.id, expected: 0, document: media }],
        });
        made += 1;
      } catch (error) {
        if (!isStoreError(error, 'conflict')) throw error;
      }
    }
    places.onStored?.(image.from, media);
    return { mediaId: media.id };
  }

  return {
    get made() {
      return made;
    },
    async fetch(line) {
      const outcomes = new Map<string, PictureOutcome>();
      for (const image of picturesOf(line)) {
        const outcome = known.get(image.from) ?? (await bring(image));
        known.set(image.from, outcome);
        outcomes.set(image.from, outcome);
      }
      return outcomes;
    },
  };
}

function picturesOf(line: ImportLine): ImportImage[] {
  const inBody = line.body.flatMap((block) => {
    if (block.type === 'picture') return [block.image];
    return block.type === 'gallery' ? block.images : [];
  });
  return line.image ? [line.image, ...inBody] : inBody;
}

/** The file's bytes, or why not. A line may not name files elsewhere on the machine, by links neither. */
async function readBeside(folder: string, name: string): Promise<Buffer | string> {
  try {
    const home = await realpath(folder);
    const file = await realpath(path.resolve(home, name));
    if (!file.startsWith(`${home}${path.sep}`)) return 'outside the folder of the import file';
    return await readFile(file);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such file' : 'not readable';
  }
}
