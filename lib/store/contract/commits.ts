import { describe, expect, test } from 'vitest';
import { freshStore, type StoreEngine } from './engine.ts';
import { commit, hoursAgo, ids, noon, put, remove, section, story, tag } from './sample.ts';

/** Versions, conflicts, all or nothing, deletes, revisions. */
export function commitContract(engine: StoreEngine): void {
  describe(`${engine.name}: commits`, () => {
    const store = freshStore(engine);

    test('what was committed is read at once, with its version', async () => {
      const { versions } = await commit(store(), [put('article', story(1)), put('tag', tag('bridges'))]);
      expect(versions).toEqual([
        { collection: 'article', id: 1, version: 1 },
        { collection: 'tag', id: 'bridges', version: 1 },
      ]);
      expect(await store().get('article', 1)).toEqual(story(1));
      expect(await store().get('tag', 'bridges')).toEqual(tag('bridges'));
      expect(await store().get('tag', 'unknown')).toBeUndefined();
    });

    test('the store sets the version, whatever the document says', async () => {
      await commit(store(), [put('article', story(1, { version: 9 }))]);
      await commit(store(), [put('article', story(1, { version: 1, headline: 'عنوان آخر' }), 1)]);
      expect(await store().get('article', 1)).toMatchObject({ version: 2, headline: 'عنوان آخر' });
      expect((await store().reads.cards([1]))[0]).toMatchObject({ version: 2, headline: 'عنوان آخر' });
    });

    test('a stale writer is refused and nothing changes', async () => {
      await commit(store(), [put('article', story(1))]);
      const reading = store().clock.reading();
      const stale = commit(store(), [put('article', story(1, { headline: 'متأخر' }))]);
      await expect(stale).rejects.toMatchObject({ name: 'StoreError', code: 'conflict' });
      const ahead = commit(store(), [put('article', story(1, { headline: 'سابق لأوانه' }), 2)]);
      await expect(ahead).rejects.toMatchObject({ code: 'conflict' });
      expect(await store().get('article', 1)).toEqual(story(1));
      expect(store().clock.reading()).toBe(reading);
    });

    test('of many at once with the same version one wins', async () => {
      await commit(store(), [put('article', story(1))]);
      const writers = Array.from({ length: 8 }, (_, i) => put('article', story(1, { headline: `عنوان ${i}` }), 1));
      const outcomes = await Promise.allSettled(writers.map((write) => commit(store(), [write])));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await store().get('article', 1)).toMatchObject({ version: 2 });
      expect(await store().revisions(1)).toHaveLength(2);
    });

    test('one write that can not be takes the whole commit with it', async () => {
      await commit(store(), [put('article', story(1))]);
      const mixed = commit(store(), [put('section', section('world')), put('article', story(1), 7)]);
      await expect(mixed).rejects.toMatchObject({ code: 'conflict' });
      const broken = commit(store(), [put('article', story(2)), put('article', story(3, { slug: '' }))]);
      await expect(broken).rejects.toMatchObject({ code: 'invalid', subject: 'article:3.slug' });
      expect(await store().get('section', 'world')).toBeUndefined();
      expect(await store().get('article', 2)).toBeUndefined();
      expect(await store().reads.counts()).toEqual({ articles: 1, published: 1, comments: 0 });
    });

    test('a document stands once in a commit and under its own id', async () => {
      const twice = commit(store(), [put('tag', tag('sea')), put('tag', tag('sea', { slug: 'other' }))]);
      await expect(twice).rejects.toMatchObject({ code: 'invalid' });
      const misnamed = commit(store(), [{ collection: 'tag', id: 'sea', expected: 0, document: tag('sky') }]);
      await expect(misnamed).rejects.toMatchObject({ code: 'invalid' });
      expect(await store().all('tag')).toEqual([]);
    });

    test('a deleted document is gone everywhere and may come again', async () => {
      await commit(store(), [put('article', story(1, { sourceId: 'wire-1' })), put('tag', tag('sea'))]);
      await commit(store(), [remove('article', 1, 1), remove('tag', 'sea', 1)]);
      expect(await store().get('article', 1)).toBeUndefined();
      expect(await store().reads.cards([1])).toEqual([]);
      expect(await store().reads.articleIdBySource('wire-1')).toBeUndefined();
      expect(await store().reads.idBySlug('tag', 'sea')).toBeUndefined();
      expect(await store().all('tag')).toEqual([]);
      await commit(store(), [put('tag', tag('sea'))]);
      expect(await store().get('tag', 'sea')).toMatchObject({ version: 1 });
    });

    test('a stale delete is refused', async () => {
      await commit(store(), [put('tag', tag('sea'))]);
      await commit(store(), [put('tag', tag('sea', { name: { ar: 'بحر' } }), 1)]);
      await expect(commit(store(), [remove('tag', 'sea', 1)])).rejects.toMatchObject({ code: 'conflict' });
      expect(await store().get('tag', 'sea')).toMatchObject({ version: 2 });
    });

    test('every saved state of a story is kept with who and why', async () => {
      await commit(store(), [put('article', story(1))], { by: 'amal' });
      await commit(store(), [put('article', story(1, { headline: 'مصحح' }), 1)], { by: 'karim', reason: 'correction' });
      expect(await store().revisions(1)).toEqual([
        { version: 1, at: new Date(noon).toISOString(), by: 'amal', article: story(1) },
        {
          ...{ version: 2, at: new Date(noon).toISOString(), by: 'karim', reason: 'correction' },
          article: story(1, { version: 2, headline: 'مصحح' }),
        },
      ]);
      expect(await store().revisions(99)).toEqual([]);
    });

    test('small collections are read whole, by id, the same list until one changes', async () => {
      await commit(store(), [put('section', section('world')), put('section', section('arts'))]);
      const before = await store().all('section');
      expect(ids(before)).toEqual(['arts', 'world']);
      await commit(store(), [put('article', story(1))]);
      expect(await store().all('section')).toBe(before);
      await commit(store(), [put('section', section('arts', { order: 5 }), 1)]);
      expect(await store().all('section')).toMatchObject([{ id: 'arts', order: 5 }, { id: 'world' }]);
    });

    test('a number for a story is given once', async () => {
      await commit(store(), [put('article', story(40))]);
      const given = [store().nextArticleId(), store().nextArticleId()];
      expect(given).toEqual([41, 42]);
      await commit(store(), [remove('article', 40, 1)]);
      expect(store().nextArticleId()).toBe(43);
    });

    test('a closed store refuses', async () => {
      await store().close();
      await expect(commit(store(), [put('tag', tag('sea'))])).rejects.toMatchObject({ code: 'closed' });
      await store().close();
    });

    test('keys that no schema knows are not kept', async () => {
      const document = { ...tag('sea'), colour: 'blue' };
      await commit(store(), [put('tag', document)]);
      expect(await store().get('tag', 'sea')).toEqual(tag('sea'));
    });

    test('a change of what was handed in or out changes nothing stored', async () => {
      const mine = story(1, { tagIds: ['sea'], updatedAt: hoursAgo(0) });
      await commit(store(), [put('article', mine)]);
      mine.tagIds.push('sky');
      mine.headline = 'عبث';
      expect(await store().get('article', 1)).toMatchObject({ tagIds: ['sea'], headline: story(1).headline });
    });
  });
}
