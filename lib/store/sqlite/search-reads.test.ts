import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chanceOf, pick } from '#root/lib/cover-art/chance.ts';
import type { Article } from '#root/lib/domain/article.ts';
import { noon, story } from '../contract/sample.ts';
import type { SearchQuery } from '../port.ts';
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

type Given = { mostRanked?: number; offset?: number; limit?: number } & Pick<SearchQuery, 'order' | 'fold'>;

function found(text: string, { mostRanked = 1000, offset = 0, limit = 9, ...given }: Given = {}) {
  const search = searchReads(sql, undefined, undefined, mostRanked);
  const { items, total } = search({ text, now: noon, locale: 'ar', ...given }, { offset, limit });
  return { ids: items.map(({ card }) => card.id), total };
}

test('where too many match to be ranked, those above the body come first, then the last ones, then all others', () => {
  const [inBody, inHeadline] = [
    ['أخبار المدينة', 'وصل القطار.'],
    ['وصول القطار', 'إلى المحطة.'],
  ] as [string, string][];
  if (!inBody || !inHeadline) throw new Error('both are there');
  index(inBody, inHeadline, inBody, inHeadline, inBody, ['طقس', 'غائم.']);
  // The first story is the newest.
  expect(found('القطار', { mostRanked: 3 })).toEqual({ ids: [2, 4, 5, 1, 3], total: 5 });
  expect(found('القطار', { mostRanked: 1 })).toEqual({ ids: [4, 1, 2, 3, 5], total: 5 });
  for (let offset = 0; offset < 5; offset += 1) {
    const all = [2, 4, 5, 1, 3];
    const window = { mostRanked: 3, offset, limit: 2 };
    expect(found('القطار', window)).toEqual({ ids: all.slice(offset, offset + 2), total: 5 });
  }
  expect(found('القطار', { mostRanked: 2, order: 'date' }).ids).toEqual([1, 2, 3, 4, 5]);
});

test('copies are folded among the ranked, and no page is longer or shorter for it', () => {
  const wire = 'أعلنت الوزارة أن القطار الجديد يبدأ رحلاته بين المدينتين مطلع الشهر المقبل بعد انتهاء الصيانة';
  const other = (n: number): [string, string] => [`خبر ${n}`, `وصل القطار رقم ${n} إلى محطته`];
  index(['القطار', wire], ['القطار', wire], other(1), other(2), other(3));
  const pages = [0, 2].map((offset) => found('القطار', { mostRanked: 2, fold: true, offset, limit: 2 }));
  expect(pages.map(({ total }) => total)).toEqual([4, 4]);
  expect(pages.flatMap(({ ids }) => ids)).toEqual([1, 3, 4, 5]);
});

test('where nothing is found, words near to the unknown one are told, with a story that has them', () => {
  index(['برتقال الساحل', 'x'], ['برتقال الجبل', 'x'], ['زيتون', 'x']);
  const nearest = (text: string, given: Partial<SearchQuery> = {}) => {
    return searchReads(sql)({ text, now: noon, locale: 'ar', ...given }, { offset: 0, limit: 5 }).nearest;
  };
  expect(nearest('بورتكالي')).toEqual([{ term: 'برتقال', articleId: 1 }]);
  expect(nearest('برتقال')).toEqual([]);
  expect(nearest('استراتيجيات')).toEqual([]);
  expect(nearest('برتقال', { without: ['برتقال'] })).toEqual([]);
  // What readers do not see yet is not told.
  expect(nearest('بورتكالي', { now: 0 })).toEqual([]);
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

test('a misspelt word is what stands beside the others, not what is frequent', () => {
  const often = Array.from({ length: 8 }, (): [string, string] => ['مباراة الحارس', 'x']);
  index(['حديقة الحارث', 'x'], ...often);
  const meant = (text: string) => {
    return searchReads(sql)({ text, now: noon, locale: 'ar' }, { offset: 0, limit: 5 }).corrections[0]?.instead;
  };
  expect(meant('حديقة الحارم')).toBe('الحارث');
  expect(meant('مباراة الحارم')).toBe('الحارس');
});

test('a word that only shares its stem with one of the paper may be misspelt all the same', () => {
  index(['السويد تفوز', 'x'], ['السودان يفوز', 'x']);
  expect(found('السويدان').ids.sort()).toEqual([1, 2]);
});

function indexStories(...given: Partial<Article>[]): void {
  openIndexWriter(db).apply(
    given.map((one, i) => ({ collection: 'article', id: i + 1, document: story(i + 1, { ...same, ...one }) })),
  );
}

const text = (words: string) => [{ type: 'paragraph' as const, text: words }];
const same = { publishedAt: new Date(noon - 3_600_000).toISOString(), headline: 'خبر', body: text('نص') };

test('a story of today goes before a slightly likelier one of years ago, not before a much likelier one', () => {
  const old = new Date(noon - 3 * 365 * 86_400_000).toISOString();
  const longer = text('وصل القطار إلى المحطة ثم غادر وعاد');
  indexStories({ publishedAt: old, body: text('وصل القطار إلى المحطة ثم غادر') }, { body: longer });
  expect(found('القطار').ids).toEqual([2, 1]);
  indexStories({ publishedAt: old, headline: 'القطار' }, { body: longer });
  expect(found('القطار').ids).toEqual([1, 2]);
});

test('a word in the headline counts for more than at the head of the body', () => {
  indexStories({ headline: 'خبر القطار', body: text('وصل') }, { headline: 'خبر', body: text('القطار وصل') });
  expect(found('القطار').ids).toEqual([1, 2]);
});

test('words that stand together as in the query count for more than apart', () => {
  const filler = (count: number) => Array.from({ length: count }, (_, i) => `كلمة${i}`).join(' ');
  const apart = text(`${filler(20)} مجلس ${filler(12)} الأمن`);
  indexStories({ body: apart }, { body: text(`${filler(20)} ${filler(12)} مجلس الأمن`) }, { body: apart });
  expect(found('مجلس الأمن').ids[0]).toBe(2);
});

test('what is told from memory is what the index itself finds', () => {
  const chance = chanceOf(3);
  const words = ['القطار', 'المحطة', 'مدينة', 'جسر', 'زيتون'];
  const some = (most: number) =>
    Array.from({ length: 1 + Math.floor(chance() * most) }, () => pick(chance, words)).join(' ');
  indexStories(
    ...Array.from({ length: 120 }, (_, i) => ({
      headline: some(2),
      body: text(`${some(5)} ${i}`),
      // The last few are of a later hour.
      publishedAt: new Date(noon + (i < 115 ? -1 : 1) * (i + 1) * 3_600_000).toISOString(),
    })),
  );
  const window = { offset: 0, limit: 40 };
  for (const mostRanked of [5, 30, 500]) {
    const search = searchReads(sql, undefined, undefined, mostRanked);
    for (let round = 0; round < 40; round += 1) {
      const order = pick(chance, ['relevance', 'date'] as const);
      const query = { text: some(3), now: noon, locale: 'ar', order, without: chance() < 0.2 ? ['جسر'] : [] } as const;
      // A beginning before all stories has each of them looked up.
      expect(search(query, window)).toEqual(search({ ...query, from: 0 }, window));
    }
  }
});
