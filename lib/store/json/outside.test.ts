import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { comment, commit, noon, put, section, stories, story, tag } from '../contract/sample.ts';
import { openForWriting } from '../sqlite/connection.ts';
import { formatDocument } from './document.ts';
import { formatLine } from './json-lines.ts';
import { commentsFile, documentFile } from './layout.ts';
import { type JsonStore, openJsonStore } from './open-json-store.ts';
import { temporaryFolder } from './temporary-folder.ts';

let store: JsonStore;
const open = (folder: string) => openJsonStore({ folder, now: () => noon, threads: false });
const fileOf = (name: string) => path.join(store.folder, name);
const articleFile = (id: number) => fileOf(documentFile('article', id));
const headline = async (id: number) => (await store.reads.cards([id]))[0]?.headline;

/** Waits for the tick of a tag, as a reader's page would see it. */
function ticked(tag: string): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.clock.onTick((tags) => {
      if (tags && !tags.has(tag)) return;
      stop();
      resolve();
    });
  });
}

beforeEach(async () => {
  store = await open(temporaryFolder());
});
afterEach(() => store.close());

test('a story edited in place is seen, under a version that stale writers do not have', async () => {
  await stories(store, story(1));
  const tick = ticked('article:1');
  writeFileSync(articleFile(1), formatDocument(story(1, { headline: 'بيد أخرى' })));
  await tick;
  await store.refresh();
  expect(await headline(1)).toBe('بيد أخرى');
  expect(await store.get('article', 1)).toMatchObject({ version: 2, headline: 'بيد أخرى' });
  expect((await store.revisions(1)).map(({ version, by }) => [version, by])).toEqual([
    [1, expect.any(String)],
    [2, 'outside'],
  ]);
  const stale = commit(store, [put('article', story(1, { headline: 'متأخر' }), 1)]);
  await expect(stale).rejects.toMatchObject({ code: 'conflict', subject: 'article:1@2' });
});

test('a writer who comes before the change was noticed is refused as well', async () => {
  await stories(store, story(1));
  writeFileSync(articleFile(1), formatDocument(story(1, { headline: 'بيد أخرى' })));
  const stale = commit(store, [put('article', story(1, { headline: 'متأخر' }), 1)]);
  await expect(stale).rejects.toMatchObject({ code: 'conflict', subject: 'article:1@2' });
  expect(await headline(1)).toBe('بيد أخرى');
});

test('files that are brought in, replaced by rename and taken away are seen', async () => {
  await commit(store, [put('section', section('news'))]);
  const added = ticked('section:news');
  mkdirSync(fileOf('articles/7'), { recursive: true });
  writeFileSync(articleFile(7001), formatDocument(story(7001)));
  await added;
  await store.refresh();
  expect(await store.reads.articles({ now: noon, sectionId: 'news' }, { offset: 0, limit: 9 })).toMatchObject({
    total: 1,
  });
  expect(store.nextArticleId()).toBeGreaterThan(7001);

  const replaced = ticked('card:7001');
  writeFileSync(fileOf('articles/7/other.part'), formatDocument(story(7001, { headline: 'بديل' })));
  renameSync(fileOf('articles/7/other.part'), articleFile(7001));
  await replaced;
  await store.refresh();
  expect(await headline(7001)).toBe('بديل');

  const removed = ticked('section:news');
  rmSync(articleFile(7001));
  await removed;
  await store.refresh();
  expect(await store.reads.counts()).toMatchObject({ articles: 0 });
});

test('a torn file disappears with its name and reason, is kept aside, and comes back when it is mended', async () => {
  await stories(store, story(1), story(2));
  writeFileSync(articleFile(1), '{"schema": 1, "id"');
  await store.refresh();
  const [damage] = store.damages();
  expect(damage).toMatchObject({ file: 'articles/0/1.json', reason: 'not-json' });
  expect(readFileSync(fileOf(damage?.quarantinedTo ?? ''), 'utf8')).toBe('{"schema": 1, "id"');
  expect(await store.get('article', 1)).toBeUndefined();
  expect(await store.reads.articles({ now: noon }, { offset: 0, limit: 9 })).toMatchObject({ total: 1 });

  writeFileSync(articleFile(1), formatDocument(story(1, { version: 4, headline: 'سليم' })));
  await store.refresh();
  expect(store.damages()).toEqual([]);
  expect(await headline(1)).toBe('سليم');
});

test('damage is found at the opening too, and the rest of the paper is served', async () => {
  const { folder } = store;
  await commit(store, [put('section', section('news')), put('tag', tag('sea'))]);
  await stories(store, story(1), story(2), story(3));
  await commit(store, [put('comment', comment('a')), put('comment', comment('b'))]);
  await store.close();
  writeFileSync(articleFile(1), formatDocument({ ...story(1), headline: '' }));
  writeFileSync(articleFile(2), formatDocument(story(3)));
  writeFileSync(fileOf(documentFile('tag', 'sea')), '');
  appendFileSync(fileOf(commentsFile(1)), 'nonsense\n');
  for (let opening = 0; opening < 2; opening += 1) {
    store = await open(folder);
    expect(Object.fromEntries(store.damages().map(({ file, reason }) => [file, reason]))).toEqual({
      'articles/0/1.json': 'invalid headline',
      'articles/0/2.json': 'id-differs-from-file-name',
      [documentFile('tag', 'sea')]: 'empty',
      'comments/0/1.jsonl': 'line 3: not-json',
    });
    expect(await store.reads.counts()).toEqual({ articles: 1, published: 1, comments: 2 });
    if (opening === 0) await store.close();
  }
});

test('what changed while the store was closed is in when it opens', async () => {
  const { folder } = store;
  await stories(store, story(1), story(2));
  await commit(store, [put('tag', tag('sea')), put('comment', comment('a')), put('comment', comment('b'))]);
  await store.close();
  writeFileSync(articleFile(1), formatDocument(story(1, { headline: 'في الليل' })));
  rmSync(articleFile(2));
  writeFileSync(articleFile(3), formatDocument(story(3)));
  writeFileSync(fileOf(documentFile('tag', 'sea')), formatDocument(tag('sea', { slug: 'البحر' })));
  writeFileSync(fileOf(commentsFile(1)), formatLine(comment('b', { text: 'غير' })));
  store = await open(folder);
  expect(await headline(1)).toBe('في الليل');
  expect(await store.get('article', 1)).toMatchObject({ version: 2 });
  expect((await store.reads.cards([2, 3])).map(({ id }) => id)).toEqual([3]);
  expect(await store.reads.idBySlug('tag', 'البحر')).toBe('sea');
  expect(await store.get('comment', 'a')).toBeUndefined();
  expect(await store.get('comment', 'b')).toMatchObject({ text: 'غير', version: 2 });
});

test('a comment cut off in the middle is no comment and no damage, and the next one is whole', async () => {
  await commit(store, [put('comment', comment('a'))]);
  appendFileSync(fileOf(commentsFile(1)), formatLine(comment('torn')).slice(0, 40));
  await store.refresh();
  expect(store.damages()).toEqual([]);
  await commit(store, [put('comment', comment('b'))]);
  expect(readFileSync(fileOf(commentsFile(1)), 'utf8')).toBe(formatLine(comment('a')) + formatLine(comment('b')));
  expect(await store.reads.counts()).toMatchObject({ comments: 2 });
});

test('the store does not take its own writes for those of others', async () => {
  await stories(store, story(1));
  await commit(store, [put('comment', comment('a'))]);
  const reading = store.clock.reading();
  await store.refresh();
  expect(store.clock.reading()).toBe(reading);
  expect(await store.revisions(1)).toHaveLength(1);
});

test('an index that is missing, damaged or of another schema is made anew', async () => {
  const { folder } = store;
  await stories(store, story(1));
  await store.close();
  rmSync(fileOf('index'), { recursive: true });
  store = await open(folder);
  expect(await headline(1)).toBe(story(1).headline);
  await store.close();
  rmSync(fileOf('index/naba.sqlite-wal'), { force: true });
  writeFileSync(fileOf('index/naba.sqlite'), 'no database at all, but quite long enough to be taken for one');
  store = await open(folder);
  expect(await headline(1)).toBe(story(1).headline);
  await store.close();
  const db = openForWriting(fileOf('index/naba.sqlite'));
  db.exec('PRAGMA user_version = 1; DROP TABLE card');
  db.close();
  store = await open(folder);
  expect(await headline(1)).toBe(story(1).headline);
  await store.reindex();
  expect(await store.reads.counts()).toMatchObject({ articles: 1 });
});
