import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Article } from '#root/lib/domain/article.ts';
import { noon, story } from '../contract/sample.ts';
import { akinStories } from './akin-stories.ts';
import { prepared } from './prepared.ts';
import { openIndexWriter } from './writer.ts';

let db: DatabaseSync;
beforeEach(() => {
  db = new DatabaseSync(':memory:');
});
afterEach(() => db.close());

const day = 86_400_000;
const at = (days: number) => new Date(noon - days * day).toISOString();
const text = (words: string) => [{ type: 'paragraph' as const, text: words }];

/** The first story tells of a race of camels; the others are as given, alike but for that. */
function akinTo(own: Partial<Article>, ...others: Partial<Article>[]): number[] {
  const alike = others.map((given, i): Partial<Article> => {
    const body = text(`ختام سباق الهجن ${['مساء', 'صباحا', 'ظهرا', 'فجرا'][i]} في الصحراء`);
    return { headline: 'الهجن', body, publishedAt: at(1), ...given };
  });
  const first = { headline: 'سباق الهجن', body: text('يجمع السباق المتسابقين'), publishedAt: at(1), ...own };
  // Without others in the paper no word would be rare.
  const rest = Array.from({ length: 6 }, (_, i) => ({ headline: `خبر ${i}`, body: text(`شأن آخر رقمه ${i}`) }));
  openIndexWriter(db).apply(
    [first, ...alike, ...rest].map((given, i) => ({ collection: 'article', id: i + 1, document: story(i + 1, given) })),
  );
  return akinStories(prepared(db)).at(1, noon, others.length)?.others ?? [];
}

test('kin that share a tag come first, and a rare one before a common one', () => {
  const common = ['t1'];
  expect(akinTo({ tagIds: ['t1', 't2'] }, {}, { tagIds: common }, { tagIds: ['t2'] }, { tagIds: common })[0]).toBe(4);
});

test('kin of the same section come first', () => {
  expect(akinTo({ sectionId: 'sports' }, { sectionId: 'sports' }, { sectionId: 'news' })).toEqual([2, 3]);
});

test('kin of about the same time come first', () => {
  expect(akinTo({ publishedAt: at(900) }, { publishedAt: at(899) }, { publishedAt: at(2) })).toEqual([2, 3]);
});

test('an unknown story has none', () => {
  openIndexWriter(db);
  expect(akinStories(prepared(db)).at(9, noon, 6)).toBeUndefined();
});
