import path from 'node:path';
import { entityIdSchema } from '#root/lib/domain/value.ts';
import { type CropShape, cropped } from '#root/lib/media/crop.ts';
import { noteTag } from '#root/lib/runtime/request-context.ts';
import { runtime, store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';

/** The picture `mediaId` cut to a shape, as JPEG; undefined where the library has none of this id. */
export async function pictureCrop(mediaId: string, shape: CropShape): Promise<Buffer | undefined> {
  if (!entityIdSchema.safeParse(mediaId).success) return undefined;
  noteTag(dependency.media(mediaId));
  const media = await store().get('media', mediaId);
  const { environment } = runtime();
  return media && environment && cropped(path.join(environment.DATA_DIR, 'media-files'), media, shape);
}
