import { describe, expect, test } from 'vitest';
import { frontId } from '#root/lib/domain/front-id.ts';
import type { StoreEngine } from './engine.ts';
import { comment, commit, noon, put, remove, section, stories, story, tag } from './sample.ts';

/** What was acknowledged is there when the store is opened again. */
export function reopeningContract({ name, open, reopen }: StoreEngine): void {
  if (!reopen) return;
  describe(`${name}: reopening`, () => {
    test('documents, versions, revisions, reads and numbers outlive the process', async () => {
      const first = await open({ now: () => noon });
      await commit(first, [put('section', section('news')), put('tag', tag('sea')), put('comment', comment('c'))]);
      await stories(first, story(1, { tagIds: ['sea'] }), story(2), story(9));
      await commit(first, [
        put('article', story(1, { tagIds: ['sea'], headline: 'ثانية' }), 1),
        remove('article', 2, 1),
      ]);
      // The longest id of a section, and what is chosen for its page.
      const sectionId = 's'.repeat(64);
      const id = frontId({ locale: 'en', sectionId });
      await commit(first, [put('front', { schema: 1, id, version: 1, sectionId, secondIds: [1] })]);
      const given = first.nextArticleId();
      await commit(first, [put('article', story(given)), remove('article', 9, 1)]);
      await commit(first, [remove('article', given, 1)]);
      const revisions = await first.revisions(1);

      const again = await reopen(first);
      expect(await again.get('article', 1)).toMatchObject({ version: 2, headline: 'ثانية' });
      expect(await again.get('article', 2)).toBeUndefined();
      expect(await again.revisions(1)).toEqual(revisions);
      expect(await again.reads.articles({ now: noon, tagId: 'sea' }, { offset: 0, limit: 9 })).toMatchObject({
        total: 1,
      });
      expect(await again.reads.cards([1])).toMatchObject([{ headline: 'ثانية', comments: 1 }]);
      expect(await again.reads.counts()).toEqual({ articles: 1, published: 1, comments: 1 });
      expect(await again.reads.idBySlug('tag', 'sea')).toBe('sea');
      expect(again.nextArticleId()).toBeGreaterThan(given);
      await expect(stories(again, story(1))).rejects.toMatchObject({ code: 'conflict' });
      expect(await again.get('front', id)).toMatchObject({ sectionId, secondIds: [1] });
      await commit(again, [put('tag', tag('sea', { name: { ar: 'بحر' } }), 1)]);
      expect(again.damages()).toEqual([]);
      await again.close();
    });
  });
}
