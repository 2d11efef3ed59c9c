import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noon, story } from '../contract/sample.ts';
import { paperFigures } from './paper-figures.ts';
import { type Prepared, prepared } from './prepared.ts';
import { searchReads } from './search-reads.ts';
import { openIndexWriter } from './writer.ts';

let db: DatabaseSync;
let sql: Prepared;
beforeEach(() => {
  db = new DatabaseSync(':memory:');
  sql = prepared(db);
});
afterEach(() => db.close());

function index(...texts: [headline: string, body: string][]): void {
  const changes = texts.map(([headline, text], i) => {
    const document = story(i + 1, { headline, body: [{ type: 'paragraph', text }] });
    return { collection: 'article', id: document.id, document } as const;
  });
  openIndexWriter(db).apply(changes);
}

function found(text: string, { mostRanked = 1000, offset = 0, limit = 9 } = {}) {
  const search = searchReads(sql, paperFigures(sql), mostRanked);
  const { items, total } = search({ text, now: noon, locale: 'ar' }, { offset, limit });
  return { ids: items.map(({ card }) => card.id), total };
}

test('where too many match to be ranked, those with the words above the body come first, then the last ones', () => {
  const [inBody, inHeadline] = [
    ['أخبار المدينة', 'وصل القطار.'],
    ['وصول القطار', 'إلى المحطة.'],
  ] as [string, string][];
  if (!inBody || !inHeadline) throw new Error('both are there');
  index(inBody, inHeadline, inBody, inHeadline, inBody, ['طقس', 'غائم.']);
  expect(found('القطار', { mostRanked: 3 })).toEqual({ ids: [2, 4, 5], total: 5 });
  expect(found('القطار', { mostRanked: 1 })).toEqual({ ids: [4], total: 5 });
  expect(found('القطار', { mostRanked: 3, offset: 1, limit: 2 })).toEqual({ ids: [4, 5], total: 5 });
});

test('a word that the paper never used is passed over before the others are loosened', () => {
  index(['قطار سريع', 'x'], ['قطار بطيء', 'x'], ['سريع جدا', 'x']);
  expect(found('قطار سريع زقزقة').ids[0]).toBe(1);
  expect(found('سريع زقزقة').ids).toEqual([3, 1]);
});

test('where no story has all words, the rarer ones are looked for', () => {
  index(['قطار', 'x'], ['قطار', 'x'], ['قطار', 'x'], ['قطار', 'x'], ['متحف', 'x']);
  expect(found('قطار متحف', { mostRanked: 2 })).toEqual({ ids: [5], total: 1 });
  expect(found('قطار متحف').ids[0]).toBe(5);
});

test('the newer of two alike comes first, but likeness goes before', () => {
  index(['معرض الكتاب', 'x'], ['معرض الكتاب', 'x'], ['معرض الكتاب معرض الكتاب', 'معرض الكتاب']);
  expect(found('معرض الكتاب').ids).toEqual([3, 1, 2]);
});

test('the word as typed counts for more than another of its stem', () => {
  index(['المهندس في الموقع', 'x'], ['مهندس في الموقع', 'x']);
  expect(found('مهندس').ids).toEqual([2, 1]);
});
