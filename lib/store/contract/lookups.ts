import { describe, expect, test } from 'vitest';
import { freshStore, type StoreEngine } from './engine.ts';
import { author, commit, hoursAgo, ids, noon, put, remove, section, stories, story, tag } from './sample.ts';

/** One thing, or a few, by a key. */
export function lookupContract(engine: StoreEngine): void {
  describe(`${engine.name}: look-ups`, () => {
    const store = freshStore(engine);

    test('cards come in the order asked for, of any state', async () => {
      await stories(store(), story(1), story(2, { state: 'draft' }), story(3));
      expect(ids(await store().reads.cards([3, 99, 2, 1]))).toEqual([3, 2, 1]);
      expect(await store().reads.cards([])).toEqual([]);
    });

    test('the neighbours of a story are the public ones of its section and language', async () => {
      await stories(
        store(),
        ...[story(1), story(2), story(3, { locale: 'en' }), story(4, { sectionId: 'arts' })],
        ...[story(5, { state: 'draft' }), story(6), story(7, { publishedAt: hoursAgo(-1) })],
      );
      const of = async (id: number, now = noon) => {
        const { previous, next } = await store().reads.neighbours(id, now);
        return [previous?.id, next?.id];
      };
      expect(await of(2)).toEqual([6, 1]);
      expect(await of(1)).toEqual([2, undefined]);
      expect(await of(1, noon + 3_600_000)).toEqual([2, 7]);
      expect(await of(6)).toEqual([undefined, 2]);
      expect(await of(99)).toEqual([undefined, undefined]);
    });

    test('neighbours of one instant are told apart by their numbers', async () => {
      const publishedAt = hoursAgo(5);
      await stories(store(), ...[1, 2, 3].map((id) => story(id, { publishedAt })));
      const { previous, next } = await store().reads.neighbours(2, noon);
      expect([previous?.id, next?.id]).toEqual([1, 3]);
    });

    test('translations share a key and are public', async () => {
      const translationKey = 'جسر/1';
      await stories(store(), story(1, { translationKey }), story(2, { translationKey, locale: 'en' }));
      await stories(store(), story(3, { translationKey, state: 'draft' }), story(4));
      await stories(store(), story(5, { translationKey, publishedAt: hoursAgo(-1) }));
      expect(ids(await store().reads.translations(translationKey, noon))).toEqual([1, 2]);
      expect(await store().reads.translations('other', noon)).toEqual([]);
    });

    test('corrections of public stories come in the order in which they were made', async () => {
      const corrected = (...hours: number[]) => ({
        body: hours.map((ago) => ({ type: 'correction' as const, text: 'كان العدد ثلاثة.', at: hoursAgo(ago) })),
      });
      await stories(
        store(),
        ...[story(1), story(2, corrected(2, 5)), story(3, corrected(1)), story(4, { ...corrected(0), state: 'draft' })],
        ...[story(5, { ...corrected(3), locale: 'en' }), story(6, { ...corrected(3), publishedAt: hoursAgo(-1) })],
      );
      const made = async (limit = 9) =>
        (await store().reads.corrections('ar', noon, limit)).map(({ articleId, at }) => [
          articleId,
          (noon - at) / 3_600_000,
        ]);
      expect(await made()).toEqual([
        [3, 1],
        [2, 2],
        [2, 5],
      ]);
      expect(await made(1)).toEqual([[3, 1]]);
      await commit(store(), [
        put('article', story(3), 1),
        put('article', story(2, { ...corrected(4), state: 'withdrawn' }), 1),
      ]);
      expect(await made()).toEqual([]);
    });

    test('what stories wait for by themselves, the soonest first', async () => {
      const [soon, late] = [hoursAgo(-1), hoursAgo(-9)];
      await stories(
        store(),
        ...[story(1, { state: 'scheduled', publishedAt: late }), story(2, { state: 'scheduled', publishedAt: soon })],
        ...[story(3, { unpublishAt: hoursAgo(-3) }), story(4, { state: 'draft', publishedAt: soon }), story(5)],
      );
      const plans = async (limit = 9) =>
        (await store().reads.plans(limit)).map(({ articleId, act }) => [articleId, act]);
      expect(await plans()).toEqual([
        [2, 'publish'],
        [3, 'withdraw'],
        [1, 'publish'],
      ]);
      expect(await store().reads.plans(1)).toEqual([{ articleId: 2, act: 'publish', at: Date.parse(soon) }]);
      await commit(store(), [put('article', story(2), 1), put('article', story(3, { state: 'withdrawn' }), 1)]);
      expect(await plans()).toEqual([[1, 'publish']]);
      await commit(store(), [remove('article', 1, 1)]);
      expect(await plans()).toEqual([]);
    });

    test('a story is found by the id it had at its source', async () => {
      await stories(store(), story(7, { sourceId: 'wire-7' }), story(5, { sourceId: 'wire-5', state: 'draft' }));
      expect(await store().reads.articleIdBySource('wire-5')).toBe(5);
      expect(await store().reads.articleIdBySource('wire')).toBeUndefined();
      expect(await store().reads.articleIdBySource('')).toBeUndefined();
      await commit(store(), [put('article', story(7, { sourceId: 'wire-8' }), 1)]);
      expect(await store().reads.articleIdBySource('wire-7')).toBeUndefined();
      expect(await store().reads.articleIdBySource('wire-8')).toBe(7);
    });

    test('an entity is found by its slug, in its own collection only', async () => {
      await commit(store(), [
        put('tag', tag('t-sea', { slug: 'البحر' })),
        put('author', author('a-sea', { slug: 'البحر' })),
        put('section', section('s-sea', { slug: 'بحر' })),
      ]);
      expect(await store().reads.idBySlug('tag', 'البحر')).toBe('t-sea');
      expect(await store().reads.idBySlug('author', 'البحر')).toBe('a-sea');
      expect(await store().reads.idBySlug('section', 'البحر')).toBeUndefined();
      await commit(store(), [put('tag', tag('t-sea', { slug: 'بحار' }), 1)]);
      expect(await store().reads.idBySlug('tag', 'البحر')).toBeUndefined();
      expect(await store().reads.idBySlug('tag', 'بحار')).toBe('t-sea');
    });

    test('the first and the last publication of a language', async () => {
      expect(await store().reads.publicationBounds('ar', noon)).toBeUndefined();
      await stories(store(), story(3), story(1), story(2), story(9, { locale: 'en' }), story(8, { state: 'draft' }));
      await stories(store(), story(4, { publishedAt: hoursAgo(-1) }));
      const bounds = { first: Date.parse(hoursAgo(3)), last: Date.parse(hoursAgo(1)) };
      expect(await store().reads.publicationBounds('ar', noon)).toEqual(bounds);
      expect(await store().reads.publicationBounds('ar', noon - 9 * 3_600_000)).toBeUndefined();
    });

    test('the counts of the paper', async () => {
      await stories(store(), story(1), story(2, { state: 'draft' }), story(3, { locale: 'en' }));
      await stories(store(), story(4, { publishedAt: hoursAgo(-1) }));
      expect(await store().reads.counts()).toEqual({ articles: 4, published: 3, comments: 0 });
    });
  });
}
