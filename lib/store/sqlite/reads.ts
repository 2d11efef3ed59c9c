import type { DatabaseSync } from 'node:sqlite';
import { cardsById } from './card-reads.ts';
import { commentReads } from './comment-reads.ts';
import { listArticles } from './listing-reads.ts';
import { lookupReads } from './lookup-reads.ts';
import { prepared } from './prepared.ts';
import { relatedReads } from './related-reads.ts';
import { searchReads } from './search-reads.ts';
import { suggestReads } from './suggest-reads.ts';
import type { SyncReads } from './sync-reads.ts';

/** The store's reads on one connection of a filled index. */
export function createReads(db: DatabaseSync): SyncReads {
  const sql = prepared(db);
  return {
    ...lookupReads(sql),
    ...commentReads(sql),
    articles(filter, window) {
      const { items, total } = listArticles(sql, filter, window);
      return { items: cardsById(sql, items), total };
    },
    search: searchReads(sql),
    suggest: suggestReads(sql),
    related: relatedReads(sql),
  };
}
