import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { comment, noon, section, story } from '../contract/sample.ts';
import { createReads } from './reads.ts';
import { indexSchema } from './schema.ts';
import { type IndexChange, openIndexWriter } from './writer.ts';

let db: DatabaseSync;
beforeEach(() => {
  db = new DatabaseSync(':memory:');
});
afterEach(() => db.close());

const article = (id: number, given = {}): IndexChange => ({ collection: 'article', id, document: story(id, given) });
const latest = () => createReads(db).articles({ now: noon }, { offset: 0, limit: 99 });

test('an index is fresh once; one of another schema is emptied', () => {
  expect(openIndexWriter(db).fresh).toBe(true);
  const writer = openIndexWriter(db);
  expect(writer.fresh).toBe(false);
  writer.apply([{ ...article(1), file: 'a/1.json', signature: 's' }]);
  expect(writer.maxArticleId()).toBe(1);

  db.exec(`PRAGMA user_version = ${indexSchema + 1}; CREATE TABLE of_another_schema(x)`);
  const again = openIndexWriter(db);
  expect(again.fresh).toBe(true);
  expect([...again.signatures()]).toEqual([]);
  expect(again.maxArticleId()).toBe(0);
  again.apply([article(2)]);
  expect(latest().total).toBe(1);
});

test('a batch that fails leaves nothing behind, and the writer goes on', () => {
  const writer = openIndexWriter(db);
  const moved: IndexChange = { collection: 'section', id: 'news', document: section('news', { parentId: 'top' }) };
  const broken = { ...article(2), document: { ...story(2), body: null } } as unknown as IndexChange;
  expect(() => writer.apply([moved, { ...article(1), file: 'f', signature: 's' }, broken])).toThrow();
  expect(latest().total).toBe(0);
  expect(writer.signature('f')).toBeUndefined();
  writer.apply([article(1)]);
  const inTop = createReads(db).articles({ now: noon, sectionId: 'top' }, { offset: 0, limit: 9 });
  expect(inTop.total).toBe(0);
  expect(latest().total).toBe(1);
});

test('signatures of files are kept with the change and without it', () => {
  const writer = openIndexWriter(db);
  writer.apply([{ ...article(1), file: 'articles/1.json', signature: '12-3' }]);
  writer.setSignature('articles/2.json', '45-6');
  expect(writer.signature('articles/1.json')).toBe('12-3');
  expect([...writer.signatures()]).toEqual([
    { file: 'articles/1.json', signature: '12-3' },
    { file: 'articles/2.json', signature: '45-6' },
  ]);
  writer.forget('articles/2.json');
  writer.apply([{ collection: 'article', id: 1, document: null, file: 'articles/1.json' }]);
  expect([...writer.signatures()]).toEqual([]);
});

test('applying the same again changes nothing', () => {
  const writer = openIndexWriter(db);
  const changes: IndexChange[] = [
    { collection: 'section', id: 'news', document: section('news', { parentId: 'top' }) },
    ...[article(1, { tagIds: ['sea'] }), article(2), article(3, { state: 'draft' })],
    { collection: 'comment', id: 'c', document: comment('c') },
    { collection: 'comment', id: 'd', document: comment('d', { parentId: 'c' }) },
  ];
  const dump = () =>
    ['list', 'listing', 'thread', 'name', 'slug', 'section'].map((table) => db.prepare(`SELECT * FROM ${table}`).all());
  writer.apply(changes);
  const before = dump();
  writer.apply(changes.toReversed());
  expect(dump()).toEqual(before);
  expect(createReads(db).search({ text: 'الجسر', now: noon }, { offset: 0, limit: 9 }).total).toBe(2);
});

test('kept totals are what the lists hold, whatever happened to them', () => {
  const writer = openIndexWriter(db);
  for (let round = 0; round < 60; round += 1) {
    const id = (round * 7) % 11;
    const state = round % 5 === 0 ? 'draft' : 'published';
    const given = { state, sectionId: `s${round % 3}`, tagIds: round % 2 ? ['sea'] : ['sky', 'sea'] };
    writer.apply([round % 6 === 5 ? { collection: 'article', id: id + 1, document: null } : article(id + 1, given)]);
    const document = section(`s${round % 3}`, { parentId: `s${(round + 1) % 4}` });
    if (round % 4 === 0) writer.apply([{ collection: 'section', id: document.id, document }]);
  }
  const wrong = db
    .prepare('SELECT name FROM list WHERE total <> (SELECT count(*) FROM listing WHERE list = list.id)')
    .all();
  expect(wrong).toEqual([]);
  const stray = db
    .prepare(
      `SELECT * FROM listing WHERE NOT EXISTS
       (SELECT 1 FROM article a, json_each(a.lists) l WHERE a.id = listing.article AND l.value = listing.list)`,
    )
    .all();
  expect(stray).toEqual([]);
});

test('all stories of a batch reach the words together: FTS5 writes one segment, not one a story', () => {
  const writer = openIndexWriter(db);
  writer.apply([article(1), article(2), article(3)]);
  expect(db.prepare('SELECT count(DISTINCT segid) AS segments FROM words_ar_idx').get()).toEqual({ segments: 1 });
});

test('what is gathered is seen together once it is settled: one segment of words, the lists as long as they are', () => {
  const writer = openIndexWriter(db);
  writer.gather([article(1), article(2)]);
  writer.gather([article(3)]);
  expect(db.isTransaction).toBe(true);
  writer.settle();
  expect(db.isTransaction).toBe(false);
  expect(db.prepare('SELECT count(DISTINCT segid) AS segments FROM words_ar_idx').get()).toEqual({ segments: 1 });
  expect(latest().total).toBe(3);
});

test('where one that is gathered fails, none of them is there, and the writer goes on', () => {
  const writer = openIndexWriter(db);
  writer.gather([article(1)]);
  const broken = { ...article(2), document: { ...story(2), body: null } } as unknown as IndexChange;
  expect(() => writer.gather([broken])).toThrow();
  writer.settle();
  expect(latest().total).toBe(0);
  writer.apply([article(3)]);
  expect(latest().total).toBe(1);
});
