import type { DatabaseSync } from 'node:sqlite';
import { type AkinStories, akinStories } from './akin-stories.ts';
import { cardsById } from './card-reads.ts';
import { commentReads } from './comment-reads.ts';
import { type KinReads, kinReads } from './kin-reads.ts';
import { listArticles, newestArticles } from './listing-reads.ts';
import { lookupReads } from './lookup-reads.ts';
import { paperFigures } from './paper-figures.ts';
import { pictureReads } from './picture-reads.ts';
import { prepared } from './prepared.ts';
import { relatedReads } from './related-reads.ts';
import { searchReads } from './search-reads.ts';
import { suggestReads } from './suggest-reads.ts';
import type { SyncReads } from './sync-reads.ts';
import { wordStories } from './word-stories.ts';

/** What an engine itself reads of its index, beside what its port gives: which kin are to be found, and the finding. */
export type KinSearch = Pick<KinReads, 'kinDue'> & { kinToKeep: AkinStories['toKeep'] };

/** The store's reads on one connection of a filled index. */
export function createReads(db: DatabaseSync): SyncReads & KinSearch {
  const sql = prepared(db);
  const figuresOf = paperFigures(sql);
  const storiesOf = wordStories(sql);
  const akin = akinStories(sql, figuresOf, storiesOf);
  return {
    ...lookupReads(sql),
    ...commentReads(sql),
    ...pictureReads(sql),
    articles(filter, window) {
      const { items, total } = listArticles(sql, filter, window);
      return { items: cardsById(sql, items), total };
    },
    newest: (filter, limit) => cardsById(sql, newestArticles(sql, filter, limit)),
    search: searchReads(sql, figuresOf, storiesOf),
    suggest: suggestReads(sql),
    related: relatedReads(sql, akin),
    ...kinReads(sql),
    kinToKeep: akin.toKeep,
  };
}
