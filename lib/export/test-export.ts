import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { seedEmpty } from '#root/lib/demo/seed.ts';
import type { Article } from '#root/lib/domain/article.ts';
import type { Block } from '#root/lib/domain/block.ts';
import type { Comment } from '#root/lib/domain/comment.ts';
import { type Redirect, redirectFor } from '#root/lib/domain/redirect.ts';
import { storeImage } from '#root/lib/media/store-image.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { Store, Write } from '#root/lib/store/port.ts';

export const exportNow = Date.UTC(2026, 10, 23, 9);
export const exportSite = new URL('https://naba.example/');

const at = (hoursAgo: number) => new Date(exportNow - hoursAgo * 3_600_000).toISOString();

/** Blocks of every kind, for stories with this picture and next to the story `other`. */
export function everyBlock(mediaId: string, other: number): Block[] {
  const picture = { mediaId, alt: 'سفينة "كبيرة" <في> المرفأ', caption: 'وصلت & رست', credit: 'هالة المرساوي' };
  return [
    { type: 'paragraph', text: 'قال [الوزير]: 5 < 6 & «نعم» — "ok".\nسطر ثانٍ.' },
    {
      type: 'paragraph',
      text: [
        { text: 'زار ' },
        { text: 'الميناء', strong: true },
        { text: ' في ' },
        { text: 'London', lang: 'en' },
        { text: ' و' },
        { text: 'المزيد', href: '/tags/بحر', emphasis: true },
      ],
    },
    {
      type: 'paragraph',
      text: [
        { text: '', note: { text: 'تقرير <المرافئ> & "غيره" — [1]', href: 'https://ports.example/r?a=1&b=2' } },
        { text: 'قالت البلدية' },
        { text: '', note: { text: 'الصفحة 12', href: '/tags/sea' } },
        { text: '، ثم عادت.' },
        { text: '', note: { text: 'مقابلة' } },
      ],
    },
    { type: 'heading', level: 2, text: 'ماذا بعد؟' },
    { type: 'heading', level: 3, text: 'الأرقام' },
    { type: 'quote', text: 'لن نتأخر.', attribution: 'وزير النقل' },
    { type: 'pullquote', text: 'البحر لنا جميعًا', attribution: 'صيّاد' },
    { type: 'list', ordered: false, items: ['أولًا', [{ text: 'ثانيًا', strong: true }]] },
    { type: 'list', ordered: true, items: ['واحد', 'اثنان'] },
    { type: 'picture', picture },
    {
      type: 'gallery',
      pictures: [picture, { mediaId, alt: 'ثانية' }, { mediaId, alt: '', decorative: true }],
      caption: 'من الميناء',
    },
    {
      type: 'table',
      caption: 'الحركة',
      header: ['الشهر', 'السفن'],
      rows: [
        ['يناير', '12'],
        ['فبراير', '7'],
      ],
    },
    { type: 'embed', provider: 'youtube', url: 'https://www.youtube.com/watch?v=abcdefghijk', title: 'لحظة الوصول' },
    { type: 'related', articleId: other },
    { type: 'correction', text: 'عدد السفن 12 لا 21.', at: at(3) },
    { type: 'correction', text: 'زاد عدد السفن بعد النشر.', at: at(2), kind: 'addition' },
  ];
}

/** A small paper in which everything an export has to carry stands at least once; for tests. */
export async function openFullPaper() {
  const folder = await mkdtemp(path.join(tmpdir(), 'naba-export-'));
  const store = createMemoryStore();
  await seedEmpty(store);
  const mediaFolder = path.join(folder, 'media-files');
  const pixels = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#227788' } })
    .png()
    .toBuffer();
  const stored = await storeImage(mediaFolder, pixels, { originalName: 'سفينة.png', alt: 'سفينة', now: exportNow });
  if (!stored.ok) throw new Error(stored.code);
  const words = { caption: 'سفينة في البحر', focus: { x: 20, y: 80 }, licence: { name: 'CC BY', until: at(9) } };
  const media = { ...stored.media, ...words };

  const base = { schema: 1, version: 1 } as const;
  const story = (id: number, part: Partial<Article>): Write => ({
    collection: 'article',
    id,
    expected: 0,
    document: {
      ...base,
      ...{ id, locale: 'ar', state: 'published', headline: `خبر ${id} <b> & «قوس»`, slug: `خبر-${id}` },
      ...{
        sectionId: 'ports',
        tagIds: ['sea'],
        authorIds: ['hala'],
        sources: [],
        body: [{ type: 'paragraph', text: 'نص' }],
      },
      ...{ createdAt: at(50), publishedAt: at(40 - id), relatedIds: [], commenting: 'default', ...part },
    },
  });
  const comment = (id: string, part: Partial<Comment>): Write => ({
    collection: 'comment',
    id,
    expected: 0,
    document: {
      ...base,
      ...{ id, articleId: 3, locale: 'ar', state: 'approved', author: 'ليلى & سمير', email: 'layla@x.example' },
      ...{ text: 'رأي <مهم>\n\nثم آخر', createdAt: at(10), writerKey: 'key-of-15', ...part },
    },
  });
  const redirects = [
    redirectFor('/old/خبر', { articleId: 3 }),
    redirectFor('/?cat=7', { sectionId: 'ports' }),
    redirectFor('/about-us', { path: '/about' }),
  ].filter((one): one is Redirect => one !== undefined);
  const named = (collection: 'section' | 'tag' | 'author', id: string, slug: string, ar: string, more: object = {}) =>
    ({ collection, id, expected: 0, document: { ...base, id, slug, name: { ar }, ...more } }) as unknown as Write;
  const settings = await store.get('settings', 'site');
  if (!settings) throw new Error('there are no settings');
  await store.commit({
    by: 'test',
    writes: [
      {
        collection: 'settings',
        id: 'site',
        expected: 1,
        document: { ...settings, name: { ar: 'المرفأ', en: 'Harbour' } },
      },
      { collection: 'media', id: media.id, expected: 0, document: media },
      named('section', 'world', 'عالم', 'العالم', { order: 1, description: { ar: 'من كل مكان' } }),
      named('section', 'ports', 'موانئ', 'الموانئ', { order: 2, parentId: 'world' }),
      named('tag', 'sea', 'بحر', 'بحر & ملح'),
      named('tag', 'aid', 'إغاثة', 'إغاثة'),
      named('author', 'hala', 'هالة', 'هالة المرساوي', { links: [], bio: { ar: 'مراسلة' } }),
      named('author', 'sami', 'سامي', 'سامي', { links: [] }),
      // The first names the third, which comes later.
      story(1, {
        relatedIds: [3],
        body: [
          { type: 'related', articleId: 3 },
          { type: 'paragraph', text: 'نص' },
        ],
      }),
      story(3, {
        ...{ body: everyBlock(media.id, 1), tagIds: ['sea', 'aid'], authorIds: ['hala', 'sami'], updatedAt: at(2) },
        ...{
          standfirst: 'أول < سفينة & آخر',
          kicker: 'تحليل',
          pinned: true,
          seoTitle: 'عنوان آخر',
          translationKey: 'ships',
        },
        picture: { mediaId: media.id, alt: 'سفينة', caption: 'في البحر', credit: 'سامي' },
        sources: [{ name: 'وكالة المرافئ', url: 'https://ports.example/' }, { name: 'شهود' }],
      }),
      story(4, {
        locale: 'en',
        headline: 'Ships “return” & go',
        slug: 'ships-return',
        sourceId: 'wire-9',
        sourceUrl: 'https://wire.example/9',
        translationKey: 'ships',
      }),
      story(7, { state: 'withdrawn', withdrawal: { at: at(1), reason: 'خطأ' }, commenting: 'closed' }),
      story(8, { state: 'draft', publishedAt: undefined }),
      story(9, { state: 'ready', publishedAt: undefined, embargoUntil: at(-12) }),
      story(11, {
        state: 'scheduled',
        publishedAt: at(-30),
        cover: { alt: '', caption: 'غلاف' },
        unpublishAt: at(-90),
      }),
      comment('c1', {}),
      comment('c2', { parentId: 'c1', createdAt: at(9), email: '', text: 'ردّ' }),
      comment('c3', { parentId: 'c2', createdAt: at(8), state: 'pending', reason: 'held-for-links' }),
      comment('c4', { createdAt: at(7), state: 'spam' }),
      comment('c5', { createdAt: at(6), state: 'rejected', decidedBy: 'editor@x.example', decidedAt: at(5) }),
      {
        collection: 'front',
        id: 'front-ar',
        expected: 0,
        document: { ...base, id: 'front-ar', leadId: 3, secondIds: [1], stripIds: ['world'] },
      },
      {
        collection: 'front',
        id: 'front-ar-of-ports',
        expected: 0,
        document: { ...base, id: 'front-ar-of-ports', sectionId: 'ports', secondIds: [3] },
      },
      ...redirects.map((document): Write => ({ collection: 'redirect', id: document.id, expected: 0, document })),
    ],
  });
  return {
    folder,
    store,
    mediaFolder,
    media,
    options: (isPrivate = false) => ({
      ...{ store, mediaFolder, site: exportSite, isPrivate, now: exportNow },
      async *redirects() {
        yield* redirects;
      },
    }),
    async close() {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
export type FullPaper = Awaited<ReturnType<typeof openFullPaper>>;

/** Every document of a paper but its versions, by collection: two papers with the same are the same. */
export async function everything(store: Store, stories: readonly number[], comments: readonly string[]) {
  const bare = <T extends { version: number }>(document: T | undefined) => document && { ...document, version: 0 };
  const collections = ['settings', 'section', 'tag', 'author', 'media', 'page', 'front', 'breaking'] as const;
  const small = await Promise.all(collections.map(async (name) => [name, (await store.all(name)).map(bare)]));
  return {
    ...Object.fromEntries(small),
    stories: await Promise.all(stories.map(async (id) => bare(await store.get('article', id)))),
    comments: await Promise.all(comments.map(async (id) => bare(await store.get('comment', id)))),
  };
}
