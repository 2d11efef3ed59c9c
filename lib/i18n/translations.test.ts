import { expect, it, vi } from 'vitest';
import { messagesOf } from './messages.ts';
import { getTranslations } from './translations.ts';

const spoken = vi.hoisted(() => ({ tag: 'ar-u-nu-latn' }));
vi.mock('next-intl/server', () => ({
  getLocale: async () => spoken.tag,
  getTimeZone: async () => 'Asia/Riyadh',
  getMessages: async () => messagesOf(spoken.tag.startsWith('ar') ? 'ar' : 'en'),
}));

it('keeps the words of each language, with its digits, apart', async () => {
  const minutes = async (tag: string) => {
    spoken.tag = tag;
    return (await getTranslations('TeaserMeta'))('reading', { minutes: 12 });
  };
  const once = [await minutes('ar-u-nu-latn'), await minutes('ar-u-nu-arab'), await minutes('en-GB')];
  expect(once).toEqual(['قراءة 12 دقيقة', 'قراءة ١٢ دقيقة', '12 min read']);
  expect([await minutes('ar-u-nu-latn'), await minutes('ar-u-nu-arab'), await minutes('en-GB')]).toEqual(once);
});

it('fills in what it is given, numbers and words', async () => {
  spoken.tag = 'ar-u-nu-latn';
  const t = await getTranslations('TeaserMeta');
  expect([1, 2, 3, 11, 3].map((minutes) => t('reading', { minutes }))).toEqual([
    ...['قراءة دقيقة', 'قراءة دقيقتين', 'قراءة 3 دقائق', 'قراءة 11 دقيقة', 'قراءة 3 دقائق'],
  ]);
  const pages = await getTranslations('Pagination');
  const title = (page: string) => pages('title', { title: 'صحة', page });
  expect([title('2') === title('3'), title('3').includes('3')]).toEqual([false, true]);
});

it('makes the translator of a namespace once for a language', async () => {
  spoken.tag = 'ar-u-nu-latn';
  const first = await getTranslations('SiteFrame');
  expect(await getTranslations('SiteFrame')).toBe(first);
  expect(await getTranslations('SiteFooter')).not.toBe(first);
});
