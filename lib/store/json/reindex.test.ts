import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { comment, commit, noon, put, remove, section, stories, story } from '../contract/sample.ts';
import { checkStore } from './check-store.ts';
import { formatDocument } from './document.ts';
import { documentFile } from './layout.ts';
import { type JsonStore, openJsonStore } from './open-json-store.ts';
import { temporaryFolder } from './temporary-folder.ts';

const open = (folder: string, threads = false) => openJsonStore({ folder, now: () => noon, threads });
const headlines = async (store: JsonStore) =>
  (await store.reads.articles({ now: noon }, { offset: 0, limit: 1000 })).items.map(({ headline }) => headline);
const indexes = (store: JsonStore) =>
  readdirSync(path.join(store.folder, 'index')).filter((name) => /\.(sqlite|building)$/.test(name));

test.for([true, false])('commits go on and are in the new index (threads: %s)', async (threads) => {
  const store = await open(temporaryFolder(), threads);
  await commit(store, [put('section', section('news'))]);
  await stories(store, ...Array.from({ length: 40 }, (_, index) => story(index + 1)));
  await commit(store, [put('comment', comment('gone', { text: 'سر لا يبقى' })), put('comment', comment('kept'))]);
  const reading = store.clock.reading();
  let over = false;
  const reindexing = store.reindex().finally(() => {
    over = true;
  });
  await commit(store, [remove('comment', 'gone', 1)]);
  await commit(store, [remove('article', 2, 1)]);
  const meanwhile: string[] = [];
  for (let turn = 1; turn === 1 || !over; turn += 1) {
    const headline = `تعديل ${turn}`;
    await commit(store, [put('article', story(1, { headline }), turn)]);
    await stories(store, story(100 + turn, { headline: `جديد ${turn}` }));
    // Whichever index answers, it knows what was acknowledged.
    expect((await store.reads.cards([1]))[0]?.headline).toBe(headline);
    expect((await store.reads.search({ text: headline, now: noon }, { offset: 0, limit: 1 })).items).toHaveLength(1);
    meanwhile.push(`جديد ${turn}`);
  }
  await reindexing;
  const listed = await headlines(store);
  expect(listed).toEqual(expect.arrayContaining([...meanwhile, `تعديل ${meanwhile.length}`]));
  expect(await store.reads.counts()).toMatchObject({ articles: 39 + meanwhile.length, comments: 1 });
  expect(store.clock.lastTick('article:40')).toBeGreaterThan(reading);
  expect(indexes(store)).toEqual(['naba-1.sqlite']);
  const bytes = ['', '-wal'].map((ending) => path.join(store.folder, `index/naba-1.sqlite${ending}`));
  expect(bytes.some((file) => readFileSync(file).includes('سر لا يبقى'))).toBe(false);
  await store.close();
  expect((await checkStore(store.folder)).findings).toEqual([]);
  const again = await open(store.folder);
  expect(await headlines(again)).toEqual(listed);
  await again.close();
});

test('what other hands change meanwhile is given a version and a history of its own', async () => {
  const store = await open(temporaryFolder());
  await stories(store, story(1), story(2));
  const reindexing = store.reindex();
  const file = path.join(store.folder, documentFile('article', 1));
  writeFileSync(file, formatDocument(story(1, { headline: 'من الخارج' })));
  await reindexing;
  await store.refresh();
  expect(await store.get('article', 1)).toMatchObject({ version: 2, headline: 'من الخارج' });
  expect((await store.reads.cards([1]))[0]).toMatchObject({ version: 2, headline: 'من الخارج' });
  expect((await store.revisions(1)).map(({ by }) => by)).toEqual(['desk', 'outside']);
  await store.close();
});

test('where no new index can be built the old one goes on', async () => {
  const store = await open(temporaryFolder());
  await stories(store, story(1));
  const inTheWay = path.join(store.folder, 'index/naba.sqlite.building');
  mkdirSync(inTheWay);
  await expect(store.reindex()).rejects.toThrow();
  await stories(store, story(2));
  expect(await headlines(store)).toHaveLength(2);
  rmSync(inTheWay, { recursive: true });
  await Promise.all([store.reindex(), store.reindex()]);
  expect(await headlines(store)).toHaveLength(2);
  expect(indexes(store)).toEqual(['naba-1.sqlite']);
  await store.close();
});

test('of what a crash left, the index that was called whole last is taken and the rest removed', async () => {
  const store = await open(temporaryFolder());
  await stories(store, story(1));
  await store.reindex();
  await store.close();
  const at = (name: string) => path.join(store.folder, 'index', name);
  for (const name of ['naba.sqlite', 'naba.sqlite-wal', 'naba-10.sqlite.building'])
    writeFileSync(at(name), 'left over');
  copyFileSync(at('naba-1.sqlite'), at('naba-10.sqlite'));
  writeFileSync(at('naba-9.sqlite'), 'older');
  const again = await open(store.folder);
  expect(indexes(again)).toEqual(['naba-10.sqlite']);
  expect(await headlines(again)).toHaveLength(1);
  await again.reindex();
  expect(indexes(again)).toEqual(['naba-11.sqlite']);
  await again.close();
});
