import { describe, expect, test } from 'vitest';
import type { Media } from '#root/lib/domain/media.ts';
import type { PictureFilter } from '../port.ts';
import { freshStore, type StoreEngine } from './engine.ts';
import { author, commit, hoursAgo, noon, put, remove, stories, story } from './sample.ts';

function medium(id: string, hours: number, given: Partial<Media> = {}): Media {
  return {
    ...{
      schema: 1,
      id,
      version: 1,
      width: 10,
      height: 10,
      colour: '#000000',
      alt: `صورة ${id}`,
      originalName: `${id}.jpg`,
    },
    renditions: [{ width: 10, height: 10, format: 'webp', file: `${id}.webp`, bytes: 1 }],
    createdAt: hoursAgo(hours),
    ...given,
  };
}

const shown = (mediaId: string) => ({ picture: { mediaId, alt: '' } });

/** The media library: what is in it and where it is used. */
export function pictureContract(engine: StoreEngine): void {
  describe(`${engine.name}: pictures`, () => {
    const store = freshStore(engine);
    const whole = { offset: 0, limit: 10 };
    const found = async (filter: Partial<PictureFilter>, window = whole) =>
      store().reads.pictures({ words: [], ...filter }, window);

    test('come newest first, by their words, with the whole count', async () => {
      await commit(store(), [
        put('media', medium('m-a', 3, { credit: 'ليلى' })),
        put('media', medium('m-b', 1, { alt: 'الجسر', caption: 'في الميناء' })),
        put('media', medium('m-c', 2)),
      ]);
      expect(await found({})).toEqual({ items: ['m-b', 'm-c', 'm-a'], total: 3 });
      expect(await found({}, { offset: 1, limit: 1 })).toEqual({ items: ['m-c'], total: 3 });
      expect((await found({ words: ['جسر', 'مينا'] })).items).toEqual(['m-b']);
      expect((await found({ words: ['ليل'] })).items).toEqual(['m-a']);
      expect((await found({ words: ['jpg'] })).total).toBe(3);
      expect((await found({ words: ['%'] })).total).toBe(0);
    });

    test('without words and with a licence that ends are told apart, also after a change', async () => {
      const until = (hours: number) => ({ licence: { name: 'CC BY', until: hoursAgo(hours) } });
      await commit(store(), [
        put('media', medium('m-a', 3, { alt: ' ' })),
        put('media', medium('m-b', 2, until(-5))),
        put('media', medium('m-c', 1, until(5))),
      ]);
      expect((await found({ only: 'undescribed' })).items).toEqual(['m-a']);
      expect((await found({ endsBefore: noon })).items).toEqual(['m-c']);
      expect((await found({ endsBefore: noon + 6 * 3_600_000 })).items).toEqual(['m-c', 'm-b']);
      await commit(store(), [put('media', medium('m-a', 3), 1), remove('media', 'm-c', 1)]);
      expect((await found({ only: 'undescribed' })).total).toBe(0);
      expect((await found({})).items).toEqual(['m-b', 'm-a']);
    });

    test('know the stories, texts of the desk and authors that show them', async () => {
      for (const id of ['m-a', 'm-b', 'm-c', 'm-d']) await commit(store(), [put('media', medium(id, 1))]);
      await stories(
        store(),
        story(1, {
          ...shown('m-a'),
          body: [{ type: 'gallery', pictures: [shown('m-b').picture, shown('m-a').picture] }],
        }),
        story(2, { state: 'draft', ...shown('m-a') }),
      );
      await commit(store(), [put('author', { ...author('layla'), ...shown('m-c') })]);
      const { sectionId, tagIds, authorIds, sources, body, locale, headline, slug } = story(2);
      const text = { ...{ sectionId, tagIds, authorIds, sources, body, locale, headline, slug }, ...shown('m-d') };
      const copy = {
        schema: 1,
        id: '2',
        version: 1,
        articleId: 2,
        at: hoursAgo(1),
        by: 'x',
        sitting: hoursAgo(1),
      } as const;
      await commit(store(), [put('working', { ...copy, text, kept: [] })]);
      await commit(store(), [put('saved', { schema: 1, id: 's-1', version: 1, articleId: 2, text })]);
      expect(await store().reads.pictureUses('m-a')).toEqual([
        { in: 'article', articleId: 1 },
        { in: 'article', articleId: 2 },
      ]);
      expect(await store().reads.pictureUses('m-b')).toEqual([{ in: 'article', articleId: 1 }]);
      expect(await store().reads.pictureUses('m-c')).toEqual([{ in: 'author', authorId: 'layla' }]);
      expect(await store().reads.pictureUses('m-d')).toEqual([
        { in: 'saved', articleId: 2 },
        { in: 'working', articleId: 2 },
      ]);
      expect((await found({ only: 'unused' })).total).toBe(0);
      await commit(store(), [remove('working', '2', 1), remove('saved', 's-1', 1), put('article', story(1), 1)]);
      expect((await found({ only: 'unused' })).items).toEqual(['m-d', 'm-b']);
    });

    test('whose licence ends are told with the published stories that show them, the first to end first', async () => {
      const until = (hours: number) => ({ licence: { name: 'وكالة', until: hoursAgo(hours) } });
      await commit(store(), [
        put('media', medium('m-over', 9, until(5))),
        put('media', medium('m-soon', 9, until(-5))),
        put('media', medium('m-later', 9, until(-50))),
        put('media', medium('m-free', 9)),
      ]);
      const gallery = (...ids: string[]) => ({
        body: [{ type: 'gallery' as const, pictures: ids.map((id) => shown(id).picture) }],
      });
      await stories(
        store(),
        story(1, { ...shown('m-soon'), ...gallery('m-over', 'm-later') }),
        story(2, shown('m-soon')),
        story(3, { state: 'draft', ...shown('m-over') }),
        story(4, shown('m-later')),
        story(5, shown('m-free')),
      );
      const soon = noon + 10 * 3_600_000;
      const over = { articleId: 1, pictureId: 'm-over', until: noon - 5 * 3_600_000 };
      const next = { articleId: 2, pictureId: 'm-soon', until: noon + 5 * 3_600_000 };
      expect(await store().reads.endingLicences(soon, whole)).toEqual({ items: [over, next], total: 2 });
      expect(await store().reads.endingLicences(soon, { offset: 1, limit: 5 })).toEqual({ items: [next], total: 2 });
      expect(await store().reads.endingLicences(noon, whole)).toEqual({ items: [over], total: 1 });
      await commit(store(), [put('media', medium('m-over', 9, until(-90)), 1), put('article', story(2), 1)]);
      const left = { ...next, articleId: 1 };
      expect(await store().reads.endingLicences(soon, whole)).toEqual({ items: [left], total: 1 });
    });

    test('have their focal points told, as they are now', async () => {
      const focus = { x: 30, y: 0 };
      await commit(store(), [put('media', medium('m-a', 1, { focus })), put('media', medium('m-b', 1))]);
      const asked = ['m-a', 'm-b', 'm-gone'];
      expect(await store().reads.focalPoints(asked)).toEqual(new Map([['m-a', focus]]));
      expect(await store().reads.focalPoints(['m-b'])).toEqual(new Map());
      await commit(store(), [put('media', medium('m-a', 1), 1), put('media', medium('m-b', 1, { focus }), 1)]);
      expect(await store().reads.focalPoints(asked)).toEqual(new Map([['m-b', focus]]));
    });

    test('that a story showed once are found in its history', async () => {
      await stories(store(), story(1, shown('m-a')));
      await commit(store(), [put('article', story(1), 1)]);
      expect(await store().reads.pictureUses('m-a')).toEqual([]);
      expect(await store().onceShownIn('m-a')).toBe(1);
      expect(await store().onceShownIn('m-b')).toBeUndefined();
    });
  });
}
