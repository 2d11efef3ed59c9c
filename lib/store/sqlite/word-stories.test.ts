import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chanceOf, pick } from '#root/lib/cover-art/chance.ts';
import { story } from '../contract/sample.ts';
import { prepared } from './prepared.ts';
import { highest } from './story-set.ts';
import { wordStories } from './word-stories.ts';
import { type IndexWriter, openIndexWriter } from './writer.ts';

let db: DatabaseSync;
let writer: IndexWriter;
beforeEach(() => {
  db = new DatabaseSync(':memory:');
  writer = openIndexWriter(db);
});
afterEach(() => db.close());

const words = ['زيتون', 'قطار', 'متحف', 'جسر'];
const ids = Array.from({ length: 40 }, (_, i) => i + 1);

test('what is held in memory is what the index says, whatever happened to the stories meanwhile', () => {
  const storiesOf = wordStories(prepared(db));
  const chance = chanceOf(5);
  const pages = (place: 'above' | 'anywhere') => {
    const fresh = wordStories(prepared(db))('ar');
    return words.map((word) => highest(fresh.any([word], place), 99));
  };
  for (let turn = 0; turn < 200; turn += 1) {
    // Now and then so many changes that words must be looked up anew.
    const changes = Array.from({ length: chance() < 0.05 ? 300 : 1 }, () => {
      const id = pick(chance, ids);
      const given = {
        headline: `${pick(chance, words)} خبر`,
        state: pick(chance, ['published', 'published', 'draft'] as const),
        body: [{ type: 'paragraph' as const, text: pick(chance, words) }],
      };
      return { collection: 'article', id, document: chance() < 0.2 ? null : story(id, given) } as const;
    });
    writer.apply(changes);
    if (chance() < 0.3) continue;
    const held = storiesOf('ar');
    for (const place of ['above', 'anywhere'] as const) {
      expect(words.map((word) => highest(held.any([word], place), 99))).toEqual(pages(place));
    }
    expect(words.map((word) => [...held.numbers(word)].reverse())).toEqual(pages('anywhere'));
    expect(words.map(held.count)).toEqual(pages('anywhere').map(({ length }) => length));
  }
});

test('the stories of several words are those that have any of them', () => {
  writer.apply(
    words.map((headline, i) => ({
      collection: 'article',
      id: 33 * (i + 1),
      document: story(33 * (i + 1), { headline }),
    })),
  );
  expect(highest(wordStories(prepared(db))('ar').any(words.slice(1, 3)), 9)).toEqual([99, 66]);
});
