import { describe, expect, test } from 'vitest';
import type { SearchQuery } from '../port.ts';
import { freshStore, type StoreEngine } from './engine.ts';
import { author, commit, hoursAgo, ids, noon, put, remove, section, stories, story, tag } from './sample.ts';

/** Finding stories by words, and by likeness to another one. How well is judged elsewhere. */
export function searchContract(engine: StoreEngine): void {
  describe(`${engine.name}: search and related stories`, () => {
    const store = freshStore(engine);

    async function found(text: string, given: Partial<SearchQuery> = {}, window = { offset: 0, limit: 20 }) {
      const { items, total } = await store().reads.search({ text, now: noon, locale: 'ar', ...given }, window);
      return { ids: items.map(({ card }) => card.id), total };
    }
    const paragraph = (text: string) => [{ type: 'paragraph' as const, text }];

    test('a word is found in the headline before the body, however its letters are written', async () => {
      await stories(
        store(),
        story(1, { headline: 'حفل في المدينة', body: paragraph('غنى المطرب في إسطنبول ليلة أمس.') }),
        story(2, { headline: 'زلزال خفيف يهز إسطنبول', body: paragraph('لم تقع إصابات.') }),
      );
      expect(await found('اسطنبول')).toEqual({ ids: [2, 1], total: 2 });
      expect(await found('إسْطَنْبـــول')).toEqual({ ids: [2, 1], total: 2 });
      expect(await found('اسطنبول', {}, { offset: 1, limit: 1 })).toEqual({ ids: [1], total: 2 });
      expect(await found('طوكيو')).toEqual({ ids: [], total: 0 });
    });

    test('first the stories with all words, then those with some of them', async () => {
      await stories(store(), story(1, { headline: 'قطار بطيء' }), story(2, { headline: 'قطار سريع' }));
      expect((await found('قطار سريع')).ids[0]).toBe(2);
      expect(await found('قطار زجاجي')).toMatchObject({ total: 2 });
    });

    test('what readers can not see is not found', async () => {
      const headline = 'متحف جديد';
      await stories(store(), story(1, { headline }), story(2, { headline, state: 'draft' }));
      await stories(store(), story(3, { headline, publishedAt: hoursAgo(-1) }));
      expect(await found('متحف')).toEqual({ ids: [1], total: 1 });
      expect(await found('متحف', { now: noon + 3_600_000 })).toMatchObject({ total: 2 });
      await commit(store(), [put('article', story(1, { headline, state: 'withdrawn' }), 1)]);
      expect(await found('متحف')).toEqual({ ids: [], total: 0 });
    });

    test('a changed or deleted story is found by its new words only', async () => {
      await stories(store(), story(1, { headline: 'مهرجان التمور' }));
      await commit(store(), [put('article', story(1, { headline: 'معرض الكتب' }), 1)]);
      expect(await found('التمور')).toEqual({ ids: [], total: 0 });
      expect(await found('الكتب')).toEqual({ ids: [1], total: 1 });
      await commit(store(), [remove('article', 1, 2)]);
      expect(await found('الكتب')).toEqual({ ids: [], total: 0 });
    });

    test('stories are found by what their tags, authors and section are called now', async () => {
      await commit(store(), [
        put('tag', tag('t1', { name: { ar: 'الزيتون', en: 'Olives' } })),
        put('author', author('a1', { name: { ar: 'هناء الدوري' } })),
        put('section', section('news', { name: { ar: 'محليات' } })),
        put('article', story(1, { tagIds: ['t1'], authorIds: ['a1'] })),
      ]);
      for (const text of ['الزيتون', 'هناء الدوري', 'محليات', 'هناء الجسر']) {
        expect(await found(text)).toEqual({ ids: [1], total: 1 });
      }
      await commit(store(), [put('tag', tag('t1', { name: { ar: 'النخيل' } }), 1)]);
      expect(await found('الزيتون')).toEqual({ ids: [], total: 0 });
      expect(await found('النخيل')).toEqual({ ids: [1], total: 1 });
    });

    test('by language, by section with all below it, by date', async () => {
      const headline = 'Harbour bridge متحف';
      await commit(store(), [put('section', section('asia', { parentId: 'news' }))]);
      await stories(store(), story(3, { headline, locale: 'en' }), story(2, { headline, sectionId: 'asia' }));
      await stories(store(), story(1, { headline: 'متحف متحف متحف', sectionId: 'arts' }));
      expect(await found('harbours', { locale: 'en' })).toEqual({ ids: [3], total: 1 });
      expect(await found('harbour', { locale: undefined })).toMatchObject({ total: 2 });
      expect(await found('متحف', { sectionId: 'news' })).toEqual({ ids: [2], total: 1 });
      expect(await found('متحف', { sectionId: 'nowhere' })).toEqual({ ids: [], total: 0 });
      expect(await found('متحف', { locale: undefined, order: 'date' })).toEqual({ ids: [1, 2, 3], total: 3 });
    });

    test('words side by side, words that must not be there, writers and days', async () => {
      await commit(store(), [put('author', author('a1')), put('author', author('a2'))]);
      await stories(
        store(),
        story(1, { headline: 'مجلس الأمن يجتمع', authorIds: ['a1'] }),
        story(2, { headline: 'رجال الأمن ومجلس المدينة', authorIds: ['a2'] }),
        story(30, { headline: 'قرار من مجلس الأمن' }),
      );
      expect((await found('مجلس الأمن')).total).toBe(3);
      expect((await found('مجلس الأمن', { phrases: ['مجلس الامن'] })).ids.sort()).toEqual([1, 30]);
      expect((await found('مجلس الأمن', { without: ['المدينة'] })).ids.sort()).toEqual([1, 30]);
      expect((await found('مجلس', { phrases: ['مجلس الأمن'], without: ['قرار'] })).ids).toEqual([1]);
      expect((await found('مجلس', { authorIds: ['a2'] })).ids).toEqual([2]);
      expect((await found('مجلس', { authorIds: [] })).total).toBe(0);
      expect((await found('مجلس', { from: Date.parse(hoursAgo(2)) })).ids.sort()).toEqual([1, 2]);
      expect((await found('مجلس', { before: Date.parse(hoursAgo(2)) })).ids).toEqual([30]);
    });

    test('a misspelt word is taken for the nearest of the paper, and said so', async () => {
      await stories(store(), story(1, { headline: 'انتخاب رئيس البرلمان' }));
      const answer = await store().reads.search({ text: 'البرلمنا', now: noon, locale: 'ar' }, { offset: 0, limit: 5 });
      expect(answer.items.map(({ card }) => card.id)).toEqual([1]);
      expect(answer.corrections).toEqual([{ term: 'البرلمنا', instead: 'البرلمان' }]);
    });

    test('near-copies stand under the likeliest of them where that is asked, and are no kin of each other', async () => {
      const wire =
        'أعلنت وزارة النقل أن القطار الجديد يبدأ رحلاته بين المدينتين مطلع الشهر المقبل بعد انتهاء أعمال الصيانة في المحطة الكبرى.';
      await stories(
        store(),
        story(1, { headline: 'القطار الجديد يبدأ رحلاته', body: paragraph(wire) }),
        story(2, { headline: 'قطار بين المدينتين', body: paragraph(`${wire} (وكالة)`) }),
        story(3, {
          headline: 'تأخر القطار',
          body: paragraph('وصل القطار متأخرا إلى المحطة لعطل في الإشارات صباح اليوم.'),
        }),
      );
      const query = { text: 'القطار', now: noon, locale: 'ar', fold: true } as const;
      const { items, total } = await store().reads.search(query, { offset: 0, limit: 5 });
      expect(total).toBe(2);
      const [copied] = items.filter(({ copies }) => copies);
      expect([copied?.card.id, copied?.copies?.[0]?.id].sort()).toEqual([1, 2]);
      expect(await store().reads.related(3, noon, 6)).toHaveLength(1);
      expect(ids(await store().reads.related(1, noon, 6))).toEqual([3]);
    });

    test('the beginning of a word suggests names and headlines that readers may see', async () => {
      await commit(store(), [put('tag', tag('t1', { name: { ar: 'الزيتون' } }))]);
      await stories(
        store(),
        story(1, { headline: 'موسم زيت الزيتون' }),
        story(2, { headline: 'زيتون جديد', state: 'draft' }),
      );
      await stories(store(), story(3, { headline: 'الزيتون غدا', publishedAt: hoursAgo(-1) }));
      const suggested = async (text: string) => {
        const { names, stories: found } = await store().reads.suggest(text, 'ar', noon, 5);
        return [names.map(({ id }) => id), ids(found)];
      };
      expect(await suggested('زيتو')).toEqual([['t1'], [1]]);
      expect(await suggested('موسم الزي')).toEqual([[], [1]]);
      expect(await suggested('موسم ز')).toEqual([[], [1]]);
      expect(await suggested('موسم ق')).toEqual([[], []]);
      for (const text of ['', 'ز', '"', '*', 'زق', 'NEAR(', 'a OR']) expect((await suggested(text))[1]).toEqual([]);
    });

    test('whatever is typed is words, never a command', async () => {
      await stories(store(), story(1, { headline: 'Near OR not: the end' }));
      const hostile = [
        '',
        ' ',
        '"',
        '""',
        '*',
        'a*',
        'NEAR(',
        'AND',
        '-',
        'headline:x',
        '^',
        '(',
        '\0',
        '\ud800',
        '{}',
        '؟!',
      ];
      for (const text of [...hostile, 'ا'.repeat(5000), 'قط '.repeat(500), "'; DROP TABLE article; --"]) {
        expect((await found(text)).total).toBeLessThanOrEqual(1);
      }
    });

    test('related are the likest public ones of its language, never itself', async () => {
      const about = (id: number, headline: string, given = {}) =>
        story(id, { headline, body: paragraph(headline), ...given });
      await stories(
        store(),
        about(1, 'سباق الهجن يجمع عشرات المتسابقين في الصحراء'),
        about(2, 'ختام سباق الهجن في الصحراء وتتويج الفائزين'),
        about(3, 'البنك المركزي يثبت سعر الفائدة', { sectionId: 'economy' }),
        about(4, 'سباق الهجن مسودة لم تنشر', { state: 'draft' }),
        about(5, 'سباق الهجن بالإنجليزية', { locale: 'en' }),
        about(6, 'سباق الهجن غدا في الصحراء', { publishedAt: hoursAgo(-1) }),
      );
      const related = ids(await store().reads.related(1, noon, 6));
      expect(related[0]).toBe(2);
      expect(related).not.toEqual(expect.arrayContaining([1]));
      for (const hidden of [4, 5, 6]) expect(related).not.toContain(hidden);
      expect(await store().reads.related(1, noon, 0)).toEqual([]);
      expect(await store().reads.related(99, noon, 6)).toEqual([]);
    });
  });
}
