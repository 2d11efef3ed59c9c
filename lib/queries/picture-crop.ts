import type { CropShape } from '#root/lib/domain/crop-shapes.ts';
import type { Focus, Media } from '#root/lib/domain/media.ts';
import { entityIdSchema } from '#root/lib/domain/value.ts';
import { cropHref, cropped } from '#root/lib/media/crop.ts';
import { mediaFolder } from '#root/lib/media/media-folders.ts';
import { noteTag } from '#root/lib/runtime/request-context.ts';
import { runtime, store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';

export type CropAnswer =
  | { kind: 'picture'; jpeg: Buffer }
  /** Its focal point is another one now: so is its address. */
  | { kind: 'elsewhere'; href: string };

/**
 * The picture `mediaId` cut to a shape, as JPEG; undefined where the library has none of this id.
 * @param focus the focal point that the address names
 */
export async function pictureCrop(
  mediaId: string,
  shape: CropShape,
  focus: Focus | undefined,
): Promise<CropAnswer | undefined> {
  if (!entityIdSchema.safeParse(mediaId).success) return undefined;
  noteTag(dependency.media(mediaId));
  const media = await store().get('media', mediaId);
  const { environment } = runtime();
  if (!media || !environment) return undefined;
  if (!isSame(media.focus, focus)) return { kind: 'elsewhere', href: cropHref(media, shape) };
  return { kind: 'picture', jpeg: await cropped(mediaFolder(environment.DATA_DIR), media, shape) };
}

function isSame(one: Media['focus'], other: Focus | undefined): boolean {
  return one?.x === other?.x && one?.y === other?.y;
}
