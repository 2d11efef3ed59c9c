import { describe, expect, test } from 'vitest';
import { dependency } from '../dependency.ts';
import { freshStore, type StoreEngine } from './engine.ts';
import { commit, noon, put, stories, story } from './sample.ts';
import { changedAnswers } from './tick-run.ts';

/** The clock: whoever knows what a page was made from learns of every change to it, and not before it can be read. */
export function tickContract(engine: StoreEngine): void {
  describe(`${engine.name}: ticks`, () => {
    const store = freshStore(engine);

    test('a listener who reads at the tick reads the new state', async () => {
      await stories(store(), story(1));
      const read: Promise<unknown>[] = [];
      const stop = store().clock.onTick((tags) => {
        if (!tags?.has(dependency.article(1))) return;
        read.push(
          store().get('article', 1),
          store()
            .reads.cards([1])
            .then(([card]) => card),
        );
        read.push(store().reads.search({ text: 'جديد', now: noon, locale: 'ar' }, { offset: 0, limit: 1 }));
      });
      const { reading } = await commit(store(), [put('article', story(1, { headline: 'عنوان جديد' }), 1)]);
      stop();
      expect(store().clock.reading()).toBeGreaterThanOrEqual(reading);
      expect(store().clock.lastTick(dependency.article(1))).toBe(reading);
      const headline = 'عنوان جديد';
      expect(await Promise.all(read)).toMatchObject([{ headline }, { headline }, { total: 1 }]);
    });

    test('what did not change does not tick', async () => {
      await stories(store(), story(1), story(2, { sectionId: 'arts', tagIds: ['sea'] }));
      const before = store().clock.reading();
      await commit(store(), [put('article', story(1, { headline: 'عنوان جديد' }), 1)]);
      for (const tag of [dependency.article(2), dependency.section('arts'), dependency.tag('sea'), dependency.site]) {
        expect(store().clock.lastTick(tag)).toBeLessThanOrEqual(before);
      }
    });

    test('a change of a draft ticks no list of the readers', async () => {
      await stories(store(), story(1, { state: 'draft' }));
      const before = store().clock.reading();
      await commit(store(), [put('article', story(1, { state: 'draft', headline: 'مسودة' }), 1)]);
      for (const tag of [dependency.latest('ar'), dependency.section('news'), dependency.found]) {
        expect(store().clock.lastTick(tag)).toBeLessThanOrEqual(before);
      }
    });

    test('no read answers differently without a tick of one of its tags', async () => {
      const changed = await changedAnswers(store(), 20_261_120, 100);
      expect(changed.length).toBeGreaterThan(100);
      expect(changed.filter(({ ticked }) => ticked.length === 0)).toEqual([]);
    });
  });
}
