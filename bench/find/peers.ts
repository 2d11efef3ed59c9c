import { DatabaseSync } from 'node:sqlite';
import MiniSearch from 'minisearch';
import type { PlainStory } from './filled-store.ts';

/** Another way to search the same stories, as its own manual would set it up: no Arabic of ours. */
export type Peer = {
  name: string;
  add(story: PlainStory, id: number): void;
  search(text: string, limit: number): number[];
};

/** MiniSearch, headlines twice the weight, fuzzy and prefix matching as its documentation recommends. */
export function miniSearch(): Peer {
  const index = new MiniSearch<{ id: number; headline: string; body: string }>({ fields: ['headline', 'body'] });
  const options = { boost: { headline: 2 }, fuzzy: 0.2, prefix: true };
  return {
    name: 'MiniSearch',
    add: ({ headline, body }, id) => index.add({ id, headline, body }),
    search: (text, limit) =>
      index
        .search(text, options)
        .slice(0, limit)
        .map(({ id }) => Number(id)),
  };
}

/** FTS5 with its own tokenizer unicode61 (marks removed), any of the words, ranked by its bm25. */
export function plainFts(): Peer {
  const db = new DatabaseSync(':memory:');
  db.exec(
    `CREATE VIRTUAL TABLE story USING fts5(headline, body, content='', tokenize="unicode61 remove_diacritics 2"); BEGIN`,
  );
  const insert = db.prepare('INSERT INTO story(rowid, headline, body) VALUES(?, ?, ?)');
  const select = db.prepare('SELECT rowid FROM story WHERE story MATCH ? ORDER BY bm25(story, 2, 1) LIMIT ?');
  return {
    name: 'FTS5 unicode61',
    add: ({ headline, body }, id) => {
      insert.run(id, headline, body);
    },
    search(text, limit) {
      const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
      if (words.length === 0) return [];
      return select.all(words.map((word) => `"${word}"`).join(' OR '), limit).map(({ rowid }) => Number(rowid));
    },
  };
}

export const peers = [miniSearch, plainFts];
