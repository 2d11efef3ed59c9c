import { describe, expect, test } from 'vitest';
import type { Article } from '#root/lib/domain/article.ts';
import type { Media } from '#root/lib/domain/media.ts';
import type { ArticlePage } from '#root/lib/queries/article-page.ts';
import { articleHead } from './article-head.ts';
import { articleLd } from './article-ld.ts';
import { breadcrumbLd } from './breadcrumb-ld.ts';

const site = new URL('https://naba.example');
const paper = { name: { ar: 'نبأ' }, social: [] };
const article: Article = {
  schema: 1,
  id: 17,
  version: 2,
  locale: 'ar',
  state: 'published',
  headline: 'اتفاق على ممر بحري',
  slug: 'اتفاق-على-ممر-بحري',
  sectionId: 'world',
  tagIds: [],
  authorIds: ['hala', 'salim'],
  sources: [{ name: 'شبكة الأفق', url: 'https://ufuq.example/1' }, { name: 'وكالة المرافئ' }],
  body: [
    { type: 'heading', level: 2, text: 'أولًا' },
    { type: 'paragraph', text: [{ text: 'اتفقت الدولتان ' }, { text: 'اليوم', strong: true }] },
    { type: 'correction', text: 'كانت الرحلات ثلاثًا.', at: '2026-11-22T11:00:00.000Z' },
  ],
  createdAt: '2026-11-22T07:00:00.000Z',
  publishedAt: '2026-11-22T08:00:00.000Z',
  updatedAt: '2026-11-22T11:00:00.000Z',
  relatedIds: [],
  commenting: 'default',
};
const address =
  '/articles/17/%D8%A7%D8%AA%D9%81%D8%A7%D9%82-%D8%B9%D9%84%D9%89-%D9%85%D9%85%D8%B1-%D8%A8%D8%AD%D8%B1%D9%8A';
const page: ArticlePage = {
  article,
  href: address,
  trail: [
    { id: 'news', name: 'أخبار', href: '/news' },
    { id: 'world', name: 'شئون عالمية', href: '/news/world' },
  ],
  authors: [
    { id: 'hala', slug: 'hala', name: 'هالة المرساوي', role: 'مراسلة', links: [] },
    { id: 'salim', slug: 'salim', name: 'سليم القنطري', links: [] },
  ],
  tags: [{ id: 'sea', name: 'بحر', href: '/tags/sea' }],
  words: 700,
  media: new Map(),
  inline: new Map(),
  translations: [],
};

const photo: Media = {
  ...{ schema: 1, id: 'm-1', version: 1, width: 1920, height: 1080, colour: '#000000', alt: '', originalName: 'a.jpg' },
  renditions: [{ width: 1920, height: 1080, format: 'webp', file: 'ab/m.webp', bytes: 1 }],
  createdAt: '2026-11-22T07:00:00.000Z',
};

/** As it is written: what is undefined is not there. */
const written = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('the story as machines are told of it', () => {
  const told = written(articleLd(page, site, paper, 3));

  test('has the dates of the page, with their zone', () => {
    expect(told).toMatchObject({
      datePublished: '2026-11-22T08:00:00.000Z',
      dateModified: '2026-11-22T11:00:00.000Z',
    });
  });

  test('names each author apart, with an address', () => {
    expect(told.author).toEqual([
      {
        '@type': 'Person',
        name: 'هالة المرساوي',
        url: 'https://naba.example/authors/hala',
        jobTitle: 'مراسلة',
      },
      { '@type': 'Person', name: 'سليم القنطري', url: 'https://naba.example/authors/salim' },
    ]);
  });

  test('tells its sources and its corrections', () => {
    expect(told.isBasedOn).toEqual([{ '@type': 'CreativeWork', name: 'شبكة الأفق', url: 'https://ufuq.example/1' }]);
    expect(told.citation).toEqual([{ '@type': 'CreativeWork', name: 'وكالة المرافئ' }]);
    expect(told.correction).toEqual([
      { '@type': 'CorrectionComment', text: 'كانت الرحلات ثلاثًا.', datePublished: '2026-11-22T11:00:00.000Z' },
    ]);
  });

  test('tells a clarification from a correction', () => {
    const note = {
      type: 'correction',
      kind: 'clarification',
      text: 'الأرقام لعام واحد.',
      at: '2026-11-22T12:00:00.000Z',
    } as const;
    const clearer = { ...page, article: { ...page.article, body: [note] } };
    expect(written(articleLd(clearer, site, paper)).correction).toEqual([
      { '@type': 'CorrectionComment', name: 'توضيح', text: note.text, datePublished: note.at },
    ]);
  });

  test('counts', () => {
    expect(told).toMatchObject({ wordCount: 700, timeRequired: 'PT4M', commentCount: 3, isAccessibleForFree: true });
  });

  test('shows its photo, or its drawn cover, in three shapes, and its card', () => {
    const told = (picture: ArticlePage['picture']) => written(articleLd({ ...page, picture }, site, paper)).image;
    const sizes = (images: { width: string; height: string }[]) =>
      images.map(({ width, height }) => `${width}x${height}`);
    expect(sizes(told({ kind: 'photo', media: photo, alt: 'سفينة' }))).toEqual([
      ...['1200x675', '1200x900', '1200x1200'],
      '1200x630',
    ]);
    expect(told({ kind: 'photo', media: photo, alt: 'سفينة' })[0]).toMatchObject({
      url: 'https://naba.example/crops/m-1-16x9.jpg',
      caption: 'سفينة',
    });
    const cover = { kind: 'cover', articleId: 17, hue: 'world', alt: 'زخرفة' } as const;
    expect(told(cover)[2]).toMatchObject({ url: 'https://naba.example/art/17-world-1x1.jpg', height: '1200' });
    expect(told(cover)[3]).toMatchObject({ url: 'https://naba.example/cards/17/2.png' });
    expect(told(undefined)).toHaveLength(1);
  });
});

test('the trail ends with the story, which has no address of its own in it', () => {
  expect(breadcrumbLd(page.trail, article.headline, site).itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'أخبار', item: 'https://naba.example/news' },
    { '@type': 'ListItem', position: 2, name: 'شئون عالمية', item: 'https://naba.example/news/world' },
    { '@type': 'ListItem', position: 3, name: 'اتفاق على ممر بحري' },
  ]);
});

describe('the head of the story', () => {
  test('has whole addresses and the first paragraph where there is no standfirst', () => {
    const head = articleHead(page, site, 'نبأ');
    expect(head.alternates.canonical).toBe(`https://naba.example${address}`);
    expect(head.description).toBe('اتفقت الدولتان اليوم');
    expect(head.openGraph).toMatchObject({
      publishedTime: '2026-11-22T08:00:00.000Z',
      modifiedTime: '2026-11-22T11:00:00.000Z',
      section: 'شئون عالمية',
      tags: ['بحر'],
    });
  });

  test('names itself and its translations, Arabic for everybody else; alone it names none', () => {
    const translations = [{ locale: 'en' as const, href: '/en/articles/18/deal' }];
    expect(articleHead({ ...page, translations }, site, 'نبأ').alternates.languages).toEqual({
      ar: `https://naba.example${address}`,
      en: 'https://naba.example/en/articles/18/deal',
      'x-default': `https://naba.example${address}`,
    });
    expect(articleHead(page, site, 'نبأ').alternates.languages).toEqual({});
  });
});
