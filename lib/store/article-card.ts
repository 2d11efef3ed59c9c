import type { Article } from '#root/lib/domain/article.ts';
import { blocksText, wordCount } from '#root/lib/text/plain.ts';
import type { ArticleCard } from './port.ts';

/** A card but for what the story's comments add to it. */
export type OwnCard = Omit<ArticleCard, 'comments'>;

/** What listings show of `article`, fields in a fixed order, absent ones left out. */
export function articleCard(article: Article): OwnCard {
  const { standfirst, kicker, picture, cover, publishedAt, updatedAt, translationKey, sourceId } = article;
  return {
    id: article.id,
    version: article.version,
    locale: article.locale,
    state: article.state,
    headline: article.headline,
    ...(standfirst !== undefined && { standfirst }),
    ...(kicker !== undefined && { kicker }),
    slug: article.slug,
    sectionId: article.sectionId,
    tagIds: article.tagIds,
    authorIds: article.authorIds,
    ...(picture && { picture }),
    ...(cover && { cover }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(updatedAt !== undefined && { updatedAt }),
    ...(translationKey !== undefined && { translationKey }),
    ...(sourceId !== undefined && { sourceId }),
    words: wordCount(blocksText(article.body)),
  };
}
