import { cardPath, cardSize } from '#root/lib/cards/card-face.ts';
import type { Article } from '#root/lib/domain/article.ts';

export type SharingImage = { url: string; width: number; height: number; type: 'image/png'; alt: string };

/** The card of the story for messengers and search engines, with its whole address; a new one for each saved version. */
export function sharingImage(
  { id, version, headline }: Pick<Article, 'id' | 'version' | 'headline'>,
  site: URL,
): SharingImage {
  return {
    url: new URL(cardPath(id, version), site).href,
    ...cardSize,
    type: 'image/png',
    alt: headline,
  };
}
