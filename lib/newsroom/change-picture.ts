import type { Focus, Media } from '#root/lib/domain/media.ts';
import type { Store } from '#root/lib/store/port.ts';

/** What the desk says of a picture. */
export type PictureDetails = {
  alt: string;
  caption: string;
  credit: string;
  licence?: { name: string; until?: number } | undefined;
  focus?: Focus | undefined;
};

type Change = { id: string; version: number; details: PictureDetails; by: string };

/** The parts of a picture that people change, in the order in which the audit log names them. */
const changing = ['alt', 'caption', 'credit', 'licence', 'focus'] as const;
type Parts = Partial<Pick<Media, (typeof changing)[number]>>;

/** The picture with these details: nothing is kept of what is empty. */
export function withDetails(media: Media, { alt, caption, credit, licence, focus }: PictureDetails): Media {
  const { caption: _caption, credit: _credit, licence: _licence, focus: _focus, ...rest } = media;
  const { name, until } = licence ?? { name: '' };
  return {
    ...rest,
    alt,
    ...(caption && { caption }),
    ...(credit && { credit }),
    ...(name && { licence: { name, ...(until !== undefined && { until: new Date(until).toISOString() }) } }),
    ...(focus && { focus }),
  };
}

/**
 * Changes what the library says of a picture; stories that say nothing else show it at once.
 * @returns the parts that changed, as they were and as they are; undefined where there is no such picture
 * @throws StoreError `conflict` where somebody changed it since `version`
 */
export async function changePicture(
  store: Store,
  { id, version, details, by }: Change,
): Promise<{ before: Parts; after: Parts } | undefined> {
  const media = await store.get('media', id);
  if (!media) return undefined;
  const document = withDetails(media, details);
  const parts = changing.filter((part) => JSON.stringify(media[part]) !== JSON.stringify(document[part]));
  const changed = { before: partsOf(media, parts), after: partsOf(document, parts) };
  if (parts.length === 0 && media.version === version) return changed;
  await store.commit({ by, writes: [{ collection: 'media', id, expected: version, document }] });
  return changed;
}

function partsOf(media: Media, parts: readonly (typeof changing)[number][]): Parts {
  return Object.fromEntries(parts.map((part) => [part, media[part]]));
}
