import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { commentsFile } from '../layout.ts';
import type { JsonStore } from '../open-json-store.ts';
import { type Acknowledgement, togetherArticle, togetherComment, togetherTags } from './acknowledgement.ts';

/** What must be there, whatever happened since. */
export type Expected = {
  articles: Map<number, Map<number, string>>;
  comments: Map<string, string>;
  erased: { id: string; articleId: number; text: string }[];
  together?: string;
};

export const nothingExpected = (): Expected => ({ articles: new Map(), comments: new Map(), erased: [] });

const textOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

export function remember(expected: Expected, told: Acknowledgement[]): void {
  for (const one of told) {
    if (one.kind === 'article') {
      const versions = expected.articles.get(one.id) ?? new Map();
      expected.articles.set(one.id, versions.set(one.version, one.headline));
    }
    if (one.kind === 'comment') expected.comments.set(one.id, one.text);
    if (one.kind === 'erasing') expected.comments.delete(one.id);
    if (one.kind === 'erased') expected.erased.push(one);
    if (one.kind === 'together') expected.together = one.word;
  }
}

export async function verify(store: JsonStore, expected: Expected, recent: Acknowledgement[]): Promise<void> {
  expect(store.damages()).toEqual([]);
  const touched = new Set(recent.flatMap((one) => (one.kind === 'article' ? [one.id] : [])));
  const cards = await store.reads.cards([...expected.articles.keys()]);
  expect(cards.map(({ id }) => id)).toEqual([...expected.articles.keys()]);
  for (const id of touched) {
    const versions = expected.articles.get(id) ?? new Map<number, string>();
    const article = await store.get('article', id);
    expect(article?.version).toBeGreaterThanOrEqual(Math.max(...versions.keys()));
    const revisions = new Map((await store.revisions(id)).map(({ version, article }) => [version, article.headline]));
    for (const [version, headline] of versions) expect(revisions.get(version)).toBe(headline);
    expect(revisions.get(article?.version ?? 0)).toBe(article?.headline);
  }
  for (const [id, text] of expected.comments) expect((await store.get('comment', id))?.text).toBe(text);
  const files = new Map(
    [1, 2, 3].map((articleId) => [articleId, textOf(path.join(store.folder, commentsFile(articleId)))]),
  );
  for (const { id, articleId, text } of expected.erased) {
    expect(await store.get('comment', id)).toBeUndefined();
    expect(files.get(articleId)?.includes(text)).toBe(false);
  }

  const article = await store.get('article', togetherArticle);
  const comment = await store.get('comment', togetherComment);
  const tags = await Promise.all(togetherTags.map((id) => store.get('tag', id)));
  const words = new Set([article?.headline, comment?.text, ...tags.map((tag) => tag?.name.ar)]);
  expect(words.size, 'documents committed together say the same').toBe(1);
  expect(new Set([article, comment, ...tags].map((document) => document?.version)).size).toBe(1);
  if (expected.together !== undefined) expect(article).toBeDefined();
}

/** The index shows the stories that there are, as they are. */
export async function verifyListing(store: JsonStore, expected: Expected): Promise<void> {
  const listed = await store.reads.articles({ now: Date.now() + 1e12 }, { offset: 0, limit: 10_000 });
  for (const card of listed.items) {
    expect(await store.get('article', card.id)).toMatchObject({ version: card.version, headline: card.headline });
  }
  expect(listed.total).toBeGreaterThanOrEqual(expected.articles.size);
}
