import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { comment, commit, noon, put, remove, section, stories, story } from '../contract/sample.ts';
import { checkStore } from './check-store.ts';
import { formatDocument } from './document.ts';
import { commentsFile, documentFile } from './layout.ts';
import { type JsonStore, openJsonStore } from './open-json-store.ts';
import { restoreBackup } from './restore.ts';
import { takeSnapshot } from './snapshot.ts';
import { readTar, tarEnd, tarEntry } from './tar.ts';
import { temporaryFolder } from './temporary-folder.ts';

const open = (folder: string) => openJsonStore({ folder, now: () => noon, threads: false });

async function smallPaper(): Promise<JsonStore> {
  const store = await open(temporaryFolder());
  await commit(store, [put('section', section('news'))]);
  await stories(store, story(1), story(2));
  await commit(store, [put('article', story(1, { headline: 'مصحح' }), 1), put('comment', comment('a'))]);
  mkdirSync(path.join(store.folder, 'media-files'));
  writeFileSync(path.join(store.folder, 'media-files/صورة.webp'), Buffer.from([0, 255, 13, 10, 0]));
  return store;
}

test('what a backup holds comes back whole, proved file by file', async () => {
  const store = await smallPaper();
  const file = path.join(temporaryFolder(), 'paper.tar.gz');
  const report = await store.backup(file);
  await store.close();
  const folder = path.join(temporaryFolder(), 'restored');
  const restored = await restoreBackup(file, folder);
  expect(restored).toMatchObject({ ...report, createdAt: '2026-11-20T12:00:00.000Z' });
  expect(restored.check).toEqual({ documents: 3, comments: 1, revisions: 3, findings: [] });
  expect(readFileSync(path.join(folder, 'media-files/صورة.webp'))).toEqual(Buffer.from([0, 255, 13, 10, 0]));
  const again = await open(folder);
  expect(await again.get('article', 1)).toMatchObject({ version: 2, headline: 'مصحح' });
  expect(await again.revisions(1)).toHaveLength(2);
  expect(await again.get('comment', 'a')).toBeDefined();
  await again.close();
});

test('a backup is of one moment, whatever is written while it is made', async () => {
  const store = await smallPaper();
  const file = path.join(temporaryFolder(), 'paper.tar.gz');
  const backup = store.backup(file);
  const busy = Array.from({ length: 40 }, async (_, turn) => {
    const id = store.nextArticleId();
    await commit(store, [put('article', story(id)), put('comment', comment(`while-${turn}`, { articleId: id }))]);
  });
  await Promise.all([backup, ...busy]);
  await commit(store, [remove('comment', 'a', 1)]);
  await store.close();
  const { check } = await restoreBackup(file, path.join(temporaryFolder(), 'restored'));
  expect(check.findings).toEqual([]);
  // Each commit of the rush brought a story and its comment: both are in, or neither.
  expect(check.documents - check.comments).toBe(2);
});

test('a snapshot shows the files as they were', async () => {
  const store = await smallPaper();
  const snapshot = takeSnapshot(store.folder);
  const [article, comments] = [documentFile('article', 1), commentsFile(1)];
  const before = [article, comments].map((name) => readFileSync(path.join(store.folder, name), 'utf8'));
  await snapshot.beforeChange(comments, 'append', Buffer.byteLength(before[1] ?? ''));
  await snapshot.beforeChange(comments, 'replace', 0);
  await snapshot.beforeChange(article, 'replace', 0);
  await snapshot.beforeChange(documentFile('article', 3), 'replace', 0);
  await commit(store, [put('comment', comment('b')), put('article', story(1, { headline: 'لاحق' }), 2)]);
  await commit(store, [remove('comment', 'a', 1)]);
  await stories(store, story(3));
  expect(String(await snapshot.read(article))).toBe(before[0]);
  expect(String(await snapshot.read(comments))).toBe(before[1]);
  expect(await snapshot.read(documentFile('article', 3))).toBeUndefined();
  await snapshot.end();
  await store.close();
});

test('a folder that holds something is not restored into, and a changed backup not at all', async () => {
  const store = await smallPaper();
  const file = path.join(temporaryFolder(), 'paper.tar.gz');
  await store.backup(file);
  await expect(restoreBackup(file, store.folder)).rejects.toMatchObject({ code: 'invalid' });
  await store.close();

  const whole = gunzipSync(readFileSync(file));
  const parent = temporaryFolder();
  const folder = path.join(parent, 'restored');
  const changed = Buffer.from(whole);
  changed.write('X', whole.indexOf('افتتح'));
  const cut = whole.subarray(0, whole.length - 4096);
  const escaping = Buffer.concat([tarEntry({ name: '../outside.json', bytes: Buffer.from('{}') }), tarEnd]);
  for (const bytes of [changed, cut, escaping, Buffer.from('no archive')]) {
    writeFileSync(file, gzipSync(bytes));
    await expect(restoreBackup(file, folder)).rejects.toMatchObject({ code: 'damaged' });
    expect(readdirSync(parent)).toEqual([]);
  }
  writeFileSync(file, readFileSync(file).subarray(0, 40));
  await expect(restoreBackup(file, folder)).rejects.toMatchObject({ code: 'damaged' });
  expect(existsSync(folder)).toBe(false);
});

test('an archive keeps names of any length and script', async () => {
  const names = ['a.json', `${'م'.repeat(120)}.json`, `${'d/'.repeat(80)}x.json`, 'صورة واحدة.webp'];
  const archive = Buffer.concat([
    ...names.map((name, i) => tarEntry({ name, bytes: Buffer.alloc(i * 511, i) })),
    tarEnd,
  ]);
  const read: [string, number][] = [];
  async function* inPieces() {
    for (let at = 0; at < archive.length; at += 700) yield archive.subarray(at, at + 700);
  }
  for await (const { name, bytes } of readTar(inPieces())) read.push([name, bytes.length]);
  expect(read).toEqual(names.map((name, i) => [name, i * 511]));
});

test('a check names every file that does not fit', async () => {
  const store = await smallPaper();
  const { folder } = store;
  await commit(store, [put('comment', comment('lost', { articleId: 77, parentId: 'nobody' }))]);
  await store.close();
  expect((await checkStore(folder)).findings).toEqual([
    { file: 'comments/0/77.jsonl', reason: 'missing article:77' },
    { file: 'comments/0/77.jsonl', reason: 'comment:lost answers missing comment:nobody' },
  ]);
  const write = (name: string, document: object) => writeFileSync(path.join(folder, name), formatDocument(document));
  write('articles/0/1.json', story(1, { version: 2, tagIds: ['gone'], relatedIds: [99] }));
  writeFileSync(path.join(folder, 'articles/0/2.json'), '{');
  write('sections/copy.json', section('copy', { slug: 'news', parentId: 'copy' }));
  const findings = (await checkStore(folder)).findings.map(({ file, reason }) => `${file}: ${reason}`);
  expect(findings).toEqual(
    expect.arrayContaining([
      'articles/0/1.json: missing tag:gone',
      'articles/0/1.json: missing article:99',
      'articles/0/1.json: history-differs',
      'articles/0/1.json: newer-than-the-index',
      'articles/0/2.json: not-json',
      'sections/copy.json: section-in-a-circle',
      'sections/copy.json: not-in-the-index',
      expect.stringMatching(/^sections\/(copy|news)\.json: slug-also-of sections\/(copy|news)\.json$/),
    ]),
  );
});
