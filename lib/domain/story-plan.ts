import type { Article } from './article.ts';

/** What a story does by itself, and when (milliseconds since the epoch). */
export type Plan = { act: 'publish' | 'withdraw'; at: number };

/** What waits for the story, undefined where nothing does: of a scheduled one its publication, of one that is out its end. */
export function planOf({
  state,
  publishedAt,
  unpublishAt,
}: Pick<Article, 'state' | 'publishedAt' | 'unpublishAt'>): Plan | undefined {
  if (state === 'scheduled' && publishedAt !== undefined) return { act: 'publish', at: Date.parse(publishedAt) };
  if (state === 'published' && unpublishAt !== undefined) return { act: 'withdraw', at: Date.parse(unpublishAt) };
  return undefined;
}
