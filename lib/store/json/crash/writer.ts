import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { comment, story, tag } from '../../contract/sample.ts';
import type { Write } from '../../port.ts';
import { isStoreError } from '../../store-error.ts';
import { type JsonStore, openJsonStore } from '../open-json-store.ts';
import {
  type Acknowledgement,
  seededRandom,
  togetherArticle,
  togetherComment,
  togetherTags,
} from './acknowledgement.ts';

// The process that is killed: `node writer.ts FOLDER SEED` writes to the store without end, several things at once; with a
// third word, `reindex`, it builds the index anew all the while.
const [folder = '', seed = '0', also] = process.argv.slice(2);
const random = seededRandom(Number(seed));
const tell = (acknowledgement: Acknowledgement) => writeSync(1, `${JSON.stringify(acknowledgement)}\n`);
const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];

const articles = new Set<number>();
const comments = new Map<string, { articleId: number; text: string; version: number }>();

async function newStory(store: JsonStore): Promise<void> {
  const given = store.nextArticleId();
  const id = given === togetherArticle ? store.nextArticleId() : given;
  const headline = `خبر ${randomUUID()}`;
  await store.commit({
    by: 'crash',
    writes: [{ collection: 'article', id, expected: 0, document: story(id, { headline }) }],
  });
  articles.add(id);
  tell({ kind: 'article', id, version: 1, headline });
}

async function edit(store: JsonStore): Promise<void> {
  const id = pick([...articles]);
  const article = id && (await store.get('article', id));
  if (!article) return newStory(store);
  const headline = `تعديل ${randomUUID()}`;
  const write: Write = { collection: 'article', id, expected: article.version, document: { ...article, headline } };
  await store.commit({ by: 'crash', writes: [write] });
  tell({ kind: 'article', id, version: article.version + 1, headline });
}

async function say(store: JsonStore): Promise<void> {
  const id = randomUUID();
  const articleId = 1 + Math.floor(random() * 3);
  const text = `تعليق ${id}`;
  const document = comment(id, { articleId, text });
  await store.commit({ by: 'crash', writes: [{ collection: 'comment', id, expected: 0, document }] });
  comments.set(id, { articleId, text, version: 1 });
  tell({ kind: 'comment', id, articleId, text });
}

async function erase(store: JsonStore): Promise<void> {
  const id = pick([...comments.keys()]);
  const known = id && comments.get(id);
  if (!known) return say(store);
  comments.delete(id);
  tell({ kind: 'erasing', id });
  await store.commit({ by: 'crash', writes: [{ collection: 'comment', id, expected: known.version, document: null }] });
  tell({ kind: 'erased', id, articleId: known.articleId, text: known.text });
}

async function together(store: JsonStore): Promise<void> {
  const word = randomUUID();
  const [article, remark] = [await store.get('article', togetherArticle), await store.get('comment', togetherComment)];
  const writes: Write[] = [
    {
      ...{ collection: 'article', id: togetherArticle, expected: article?.version ?? 0 },
      document: story(togetherArticle, { headline: word }),
    },
    {
      ...{ collection: 'comment', id: togetherComment, expected: remark?.version ?? 0 },
      document: comment(togetherComment, { text: word }),
    },
  ];
  for (const id of togetherTags) {
    const expected = (await store.get('tag', id))?.version ?? 0;
    writes.push({ collection: 'tag', id, expected, document: tag(id, { name: { ar: word } }) });
  }
  await store.commit({ by: 'crash', writes });
  tell({ kind: 'together', word });
}

const deeds = [newStory, edit, edit, say, say, say, erase, together];

async function lane(store: JsonStore): Promise<never> {
  for (;;) {
    try {
      await (pick(deeds) ?? say)(store);
    } catch (error) {
      // Lanes get in each other's way, as writers do.
      if (!isStoreError(error, 'conflict')) throw error;
    }
  }
}

async function reindexing(store: JsonStore): Promise<never> {
  for (;;) await store.reindex();
}

// Loaded and waiting: the round begins when the parent says so.
await once(process.stdin, 'data');
const store = await openJsonStore({ folder, threads: false });
tell({ kind: 'open' });
const lanes = Array.from({ length: 6 }, () => lane(store));
await Promise.all(also === 'reindex' ? [...lanes, reindexing(store)] : lanes);
