import type { OwnCard } from '../article-card.ts';
import type { ArticleCard, RelatedOptions } from '../port.ts';
import { akinStories } from './akin-stories.ts';
import { cardsById } from './card-reads.ts';
import { listArticles } from './listing-reads.ts';
import type { Prepared } from './prepared.ts';

export type Related = (articleId: number, now: number, limit: number, options?: RelatedOptions) => ArticleCard[];

/** The stories akin to a story as of now; where too few are akin, the newest of its section after them. */
export function relatedReads(sql: Prepared, akin = akinStories(sql)): Related {
  return (articleId, now, limit, options) => {
    const found = akin.at(articleId, now, limit, options);
    const row = sql('SELECT json FROM card WHERE id = ?').get(articleId);
    if (!found || !row) return [];
    const { locale, sectionId } = JSON.parse(String(row.json)) as OwnCard;
    const missing = limit - found.others.length;
    const exclude = [articleId, ...found.others, ...found.apart];
    const newest =
      missing > 0 ? listArticles(sql, { locale, sectionId, exclude, now }, { offset: 0, limit: missing }).items : [];
    return cardsById(sql, [...found.others, ...newest]);
  };
}
