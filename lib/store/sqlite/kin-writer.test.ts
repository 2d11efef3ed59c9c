import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { story } from '../contract/sample.ts';
import { kinReads } from './kin-reads.ts';
import { prepared } from './prepared.ts';
import { type IndexWriter, openIndexWriter } from './writer.ts';

let db: DatabaseSync;
let writer: IndexWriter;
beforeEach(() => {
  db = new DatabaseSync(':memory:');
  writer = openIndexWriter(db);
});
afterEach(() => db.close());

const put = (id: number, given = {}) => writer.apply([{ collection: 'article', id, document: story(id, given) }]);
const remove = (id: number) => writer.apply([{ collection: 'article', id, document: null }]);
const keep = (id: number, others: number[], seen = changes()) =>
  writer.keepKin([{ articleId: id, others, apart: [], seen }]).length > 0;
const changes = () => Number(db.prepare('SELECT changes FROM kin_count').get()?.changes);
const due = () =>
  db
    .prepare('SELECT article FROM kin WHERE due > 0 ORDER BY article')
    .all()
    .map((row) => row.article);
const kept = (id: number) =>
  kinReads(prepared(db))
    .kin(id)
    ?.cards.map((card) => card.id);

/** Three stories with their kin kept: the first names the second, which names nobody. */
function threeKept(): void {
  for (const id of [1, 2, 3]) put(id);
  keep(1, [2]);
  keep(2, []);
  keep(3, []);
}

test('whoever names a story is due when it changes or goes, nobody else', () => {
  threeKept();
  expect(due()).toEqual([]);
  put(2, { headline: 'غيره' });
  expect(due()).toEqual([1, 2]);
  keep(1, [2]);
  keep(2, []);
  remove(2);
  expect(due()).toEqual([1]);
  keep(1, [3]);
  put(2);
  expect(due()).toEqual([2]);
  keep(2, []);
  put(3, { state: 'withdrawn' });
  expect(due()).toEqual([1]);
  expect(kept(3)).toBeUndefined();
});

test('the new neighbours of a changed story are due, unless they were looked for after its change', () => {
  threeKept();
  put(3, { headline: 'غيره' });
  keep(2, []);
  keep(3, [1, 2]);
  expect(due()).toEqual([1]);
});

test('what was found before a change came in is not kept', () => {
  threeKept();
  const seen = changes();
  put(1, { headline: 'غيره' });
  expect(keep(1, [3], seen)).toBe(false);
  expect([kept(1), due()]).toEqual([[2], [1]]);
  expect(keep(9, [1])).toBe(false);
});

test('only another list counts as news', () => {
  put(1);
  put(2);
  expect([keep(1, []), keep(1, []), keep(1, [2]), keep(1, [2])]).toEqual([true, false, true, false]);
});

test('the new and changed come before their neighbours, the newest first', () => {
  const reads = kinReads(prepared(db));
  threeKept();
  expect(reads.kinDue(1)).toEqual([]);
  put(2, { headline: 'غيره' });
  expect(reads.kinDue(1)).toEqual([2]);
  put(3, { headline: 'غيره' });
  expect(reads.kinDue(2)).toEqual([3, 2]);
  expect(reads.kinDue(2, [1, 9, 2])).toEqual([1, 2]);
  keep(3, []);
  keep(2, []);
  expect(reads.kinDue(1)).toEqual([1]);
});

test('a count that another index has reached does not hide the changes to come', () => {
  threeKept();
  keep(1, [2], 1000);
  put(3, { headline: 'غيره' });
  keep(3, [1]);
  expect(due()).toEqual([1]);
});
