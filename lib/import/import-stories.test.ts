import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { Store } from '#root/lib/store/port.ts';
import type { ImportReport } from './import-report.ts';
import { type ImportOptions, importStories } from './import-stories.ts';

const now = Date.UTC(2026, 10, 23, 9);
const options: ImportOptions = {
  now: () => now,
  timeZone: 'Africa/Cairo',
  writerKey: (email) => `key-of-${email.length}`,
};
let folder: string;
let store: Store;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'naba-import-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  store = createMemoryStore();
});

async function bring(lines: (object | string)[], more: Partial<ImportOptions> = {}): Promise<ImportReport> {
  const file = path.join(folder, 'stories.jsonl');
  await writeFile(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return importStories(store, file, { ...options, ...more });
}
async function story(sourceId: string) {
  const id = await store.reads.articleIdBySource(sourceId);
  const article = id === undefined ? undefined : await store.get('article', id);
  if (!article) throw new Error(`${sourceId} is not there`);
  return article;
}

const corridor = {
  id: 'corridor',
  title: 'اتفاق على ممر بحري',
  sections: ['أخبار', 'شئون عالمية'],
  tags: ['بحر', 'إغاثة'],
  author: 'هالة المرساوي',
  source: 'وكالة المرافئ',
  date: '2026-11-20T18:40:00',
  updated: '2026-11-20T20:00:00Z',
  url: 'https://old.example.org/2026/11/corridor/',
  abstract: 'أول سفينة تبحر غدًا.',
  body: 'كل  الذين ، قالوا “نعم”.\n\nفقرة ثانية.',
};

describe('a story that comes in', () => {
  test('is what its line says, at a date in the paper’s zone', async () => {
    expect(await bring([corridor])).toMatchObject({
      imported: 1,
      skippedTotal: 0,
      made: { sections: 2, tags: 2, authors: 1 },
    });
    const article = await story('corridor');
    const [news, world] = await store.all('section');
    expect(article).toMatchObject({
      state: 'published',
      locale: 'ar',
      headline: corridor.title,
      standfirst: corridor.abstract,
      slug: 'اتفاق-على-ممر-بحري',
      sources: [{ name: 'وكالة المرافئ' }],
      publishedAt: '2026-11-20T16:40:00.000Z',
      updatedAt: '2026-11-20T20:00:00.000Z',
      sourceUrl: corridor.url,
      body: [
        { type: 'paragraph', text: 'كل  الذين ، قالوا “نعم”.' },
        { type: 'paragraph', text: 'فقرة ثانية.' },
      ],
    });
    const sections = [news, world].sort((a, b) => (a?.order ?? 0) - (b?.order ?? 0));
    expect(sections.map((section) => section?.name.ar)).toEqual(['أخبار', 'شئون عالمية']);
    expect(sections[1]?.parentId).toBe(sections[0]?.id);
    expect(article.sectionId).toBe(sections[1]?.id);
    expect((await store.get('author', article.authorIds[0] ?? ''))?.name.ar).toBe('هالة المرساوي');
  });

  test('keeps its state; without a date a published one is dated now, a draft not at all', async () => {
    const bare = { title: 'خبر', body: 'نص' };
    await bring([
      { ...bare, id: 'a' },
      { ...bare, id: 'b', state: 'draft' },
      { ...bare, id: 'c', state: 'withdrawn', date: '2026-01-01' },
    ]);
    expect(await story('a')).toMatchObject({ state: 'published', publishedAt: new Date(now).toISOString() });
    expect(await story('b')).toMatchObject({ state: 'draft' });
    expect((await story('b')).publishedAt).toBeUndefined();
    expect(await story('c')).toMatchObject({ state: 'withdrawn', withdrawal: { at: new Date(now).toISOString() } });
  });
});

describe('names', () => {
  test('spelt differently, or in the other language, are one section, tag or author', async () => {
    await bring([
      { ...corridor, id: '1', sections: ['أخبار', 'شئون عالمية'], tags: ['إغاثة'], author: 'هالة المرساوي' },
      { ...corridor, id: '2', sections: ['اخبار ', 'شؤون عالميّة'], tags: ['اغاثه'], author: 'هاله  المرساوى' },
      { ...corridor, id: '3', sections: undefined, category: 'شئون عالمية', tags: [], author: null },
    ]);
    expect(
      [await store.all('section'), await store.all('tag'), await store.all('author')].map((all) => all.length),
    ).toEqual([2, 1, 1]);
    expect((await story('3')).sectionId).toBe((await story('1')).sectionId);
  });

  test('that are the same under two parents are two sections; slugs are never shared or the site’s own', async () => {
    await bring([
      { ...corridor, id: '1', sections: ['رياضة', 'آراء'] },
      { ...corridor, id: '2', sections: ['ثقافة', 'آراء'] },
      { ...corridor, id: '3', category: 'Search', sections: [] },
      { ...corridor, id: '4', category: 'economy', sections: [] },
    ]);
    const slugs = (await store.all('section')).map(({ slug }) => slug);
    expect(slugs.toSorted()).toEqual(['economy', 'search-2', 'آراء', 'آراء-2', 'ثقافة', 'رياضة'].toSorted());
  });

  test('get the same ids in every paper', async () => {
    await bring([corridor]);
    const first = (await store.all('section')).map(({ id }) => id);
    store = createMemoryStore();
    await bring([{ ...corridor, id: 'x', sections: ['أخبار'] }, corridor]);
    expect((await store.all('section')).map(({ id }) => id)).toEqual(first);
  });
});

describe('importing again', () => {
  test('leaves the same stories alone: no new version, no tick', async () => {
    const lines = [corridor, { ...corridor, id: 'other', comments: [{ author: 'ليلى', text: 'شكرا' }] }];
    await bring(lines);
    const reading = store.clock.reading();
    expect(await bring(lines)).toMatchObject({ imported: 0, updated: 0, unchanged: 2, made: { comments: 0 } });
    expect(store.clock.reading()).toBe(reading);
    expect((await story('corridor')).version).toBe(1);
  });

  test('updates what changed and keeps the number, the slug, and what the line does not speak of', async () => {
    await bring([corridor]);
    const before = await story('corridor');
    await store.commit({
      by: 'desk',
      writes: [
        {
          collection: 'article',
          id: before.id,
          expected: 1,
          document: { ...before, slug: 'ممر', kicker: 'تحليل', commenting: 'closed', relatedIds: [99] },
        },
      ],
    });
    expect(await bring([corridor])).toMatchObject({ unchanged: 1 });
    expect(await bring([{ ...corridor, body: 'نص جديد' }])).toMatchObject({ updated: 1 });
    expect(await story('corridor')).toMatchObject({
      id: before.id,
      version: 3,
      slug: 'ممر',
      kicker: 'تحليل',
      commenting: 'closed',
      relatedIds: [99],
      createdAt: before.createdAt,
      body: [{ type: 'paragraph', text: 'نص جديد' }],
    });
    await bring([{ ...corridor, title: 'عنوان جديد' }]);
    expect((await story('corridor')).slug).toBe('عنوان-جديد');
  });

  test('does not bring back what the paper withdrew', async () => {
    await bring([corridor]);
    const { version, ...article } = await story('corridor');
    const document = { ...article, version, state: 'withdrawn', withdrawal: { at: article.createdAt } } as const;
    await store.commit({
      by: 'desk',
      writes: [{ collection: 'article', id: article.id, expected: version, document }],
    });
    await bring([{ ...corridor, state: 'published', body: 'نص آخر' }]);
    expect(await story('corridor')).toMatchObject({ state: 'withdrawn', withdrawal: { at: article.createdAt } });
  });

  test('within one file the later line wins', async () => {
    expect(await bring([corridor, { ...corridor, title: 'الأحدث' }])).toMatchObject({ imported: 1, updated: 1 });
    expect((await story('corridor')).headline).toBe('الأحدث');
    expect((await store.reads.counts()).articles).toBe(1);
  });
});

test('bad lines are told by number and reason, and the rest comes in', async () => {
  const told: [number, string][] = [];
  const report = await bring(
    [
      corridor,
      '{"id": "cut',
      '',
      { ...corridor, id: 'x', title: '' },
      { ...corridor, id: 'y', date: 'أمس' },
      { ...corridor, id: 'z' },
    ],
    { onSkip: (line, reason) => told.push([line, reason]) },
  );
  expect(report).toMatchObject({ imported: 2, skippedTotal: 3 });
  expect(report.skipped).toEqual([
    { line: 2, reason: expect.stringMatching(/^not JSON/) },
    { line: 4, reason: 'title: is empty' },
    { line: 5, reason: 'date: "أمس" is no ISO 8601 date' },
  ]);
  expect(told).toEqual(report.skipped.map(({ line, reason }) => [line, reason]));
});

test('a story the desk saves meanwhile is tried again on top of theirs, its batch unharmed', async () => {
  await bring([corridor, { ...corridor, id: 'b' }]);
  const commit = store.commit.bind(store);
  store.commit = async (given) => {
    store.commit = commit;
    const article = await story('corridor');
    const document = { ...article, kicker: 'ملف' };
    await commit({ by: 'desk', writes: [{ collection: 'article', id: article.id, expected: 1, document }] });
    return commit(given);
  };
  const changed = [corridor, { ...corridor, id: 'b' }].map((line) => ({ ...line, body: 'نص جديد' }));
  expect(await bring(changed)).toMatchObject({ updated: 2, skippedTotal: 0 });
  expect(await story('corridor')).toMatchObject({ kicker: 'ملف', body: [{ text: 'نص جديد' }], version: 3 });
});

describe('comments', () => {
  const reply = (text: string, ...replies: object[]) => ({ author: 'سامي', text, replies });
  const commented = {
    ...corridor,
    comments: [
      {
        author: 'ليلى',
        email: 'layla@example.org',
        text: 'خبر مهم',
        date: '2026-11-20T21:00:00Z',
        replies: [reply('نعم', reply('حقا؟', reply('حقا', reply('بلا شك'))))],
      },
    ],
  };

  test('come in approved, threaded, and the deepest stand beside each other', async () => {
    expect(await bring([commented])).toMatchObject({ made: { comments: 5 } });
    const { id } = await story('corridor');
    const { items, comments } = await store.reads.threads(id, { offset: 0, limit: 10 });
    expect(comments).toBe(5);
    const texts = (threads: typeof items): unknown[] =>
      threads.map(({ comment, replies }) => [comment.text, ...texts(replies)]);
    expect(texts(items)).toEqual([['خبر مهم', ['نعم', ['حقا؟'], ['حقا'], ['بلا شك']]]]);
    expect(items[0]?.comment).toMatchObject({ email: 'layla@example.org', createdAt: '2026-11-20T21:00:00.000Z' });
  });

  test('are not doubled, and the moderators’ decisions stay, when the story comes again', async () => {
    await bring([commented]);
    const [first] = (await store.reads.comments({ states: ['approved'] }, { offset: 4, limit: 1 })).items;
    if (!first) throw new Error('no comment');
    const document = { ...first, state: 'rejected' } as const;
    await store.commit({ by: 'desk', writes: [{ collection: 'comment', id: first.id, expected: 1, document }] });
    const more = { ...commented, body: 'نص جديد', comments: [...commented.comments, reply('جديد')] };
    expect(await bring([more])).toMatchObject({ updated: 1, made: { comments: 1 } });
    expect(await store.get('comment', first.id)).toMatchObject({ state: 'rejected' });
  });
});

describe('inline related stories', () => {
  const before = { type: 'paragraph', text: 'قبل' };
  const after = { type: 'paragraph', text: 'بعد' };
  const line = (id: string, ...related: string[]) => ({
    ...corridor,
    id,
    body: [before, ...related.map((other) => ({ type: 'related', story: other })), after],
  });

  test('are found earlier, later and not at all, and stand in their places', async () => {
    const notes: string[] = [];
    await bring([line('a'), line('b', 'a', 'nowhere', 'c'), line('c')], {
      onNote: (at, note) => notes.push(`${at} ${note}`),
    });
    const place = async (id: string) => ({ type: 'related', articleId: (await story(id)).id });
    expect((await story('b')).body).toEqual([before, await place('a'), await place('c'), after]);
    expect(notes).toEqual(['2 related story nowhere is not in the paper']);
  });

  test('do not make an unchanged story new, and one that comes later finds its place', async () => {
    await bring([line('b', 'c')]);
    expect((await story('b')).body).toEqual([before, after]);
    await bring([line('b', 'c'), line('c')]);
    expect((await story('b')).body).toHaveLength(3);
    expect(await bring([line('b', 'c'), line('c')])).toMatchObject({ unchanged: 2 });
  });
});

describe('pictures', () => {
  test('beside the file come in; web addresses and paths elsewhere are told', async () => {
    const pictures = { importFolder: folder, mediaFolder: path.join(folder, 'media') };
    await mkdir(path.join(folder, 'pictures'), { recursive: true });
    const png = sharp({ create: { width: 400, height: 200, channels: 3, background: '#0a785a' } });
    await png.png().toFile(path.join(folder, 'pictures/port.png'));
    const image = { path: 'pictures/port.png', alt: 'الميناء', credit: 'نبأ' };
    const lines = [
      { ...corridor, image },
      { ...corridor, id: 'b', body: [{ type: 'picture', ...image }] },
      { ...corridor, id: 'c', image: 'https://example.org/a.jpg' },
      { ...corridor, id: 'd', image: '../../../../etc/hostname' },
      { ...corridor, id: 'e', image: 'pictures/none.png' },
    ];
    const report = await bring(lines, { pictures });
    expect(report).toMatchObject({ imported: 5, made: { media: 1 }, notesTotal: 3 });
    const [media] = await store.all('media');
    expect((await story('corridor')).picture).toEqual({ mediaId: media?.id, alt: 'الميناء', credit: 'نبأ' });
    expect((await story('b')).body).toEqual([
      { type: 'picture', picture: { mediaId: media?.id, alt: 'الميناء', credit: 'نبأ' } },
    ]);
    expect(await bring(lines, { pictures })).toMatchObject({ unchanged: 5, made: { media: 0 } });
  });
});

test('progress tells how far the file is read; Ctrl-C stops with what is stored', async () => {
  const lines = Array.from({ length: 600 }, (_, index) => ({ ...corridor, id: `n${index}` }));
  const seen: number[] = [];
  const stop = new AbortController();
  const report = await bring(lines, {
    signal: stop.signal,
    onProgress: ({ done, bytes, totalBytes }) => {
      seen.push(done);
      expect(bytes).toBeLessThanOrEqual(totalBytes);
      if (done >= 500) stop.abort();
    },
  });
  expect(seen).toEqual([250, 500]);
  expect(report).toMatchObject({ imported: 500, stopped: 'interrupted' });
  expect((await store.reads.counts()).articles).toBe(500);
});

test('a gzipped file that is cut off is told, what came before it is kept', async () => {
  const lines = Array.from({ length: 2000 }, (_, index) =>
    JSON.stringify({ ...corridor, id: `n${index}`, body: `${Math.sin(index)}` }),
  );
  const whole = gzipSync(lines.join('\n'));
  const file = path.join(folder, 'cut.jsonl.gz');
  await writeFile(file, whole.subarray(0, Math.round(whole.length * 0.8)));
  const report = await importStories(store, file, options);
  expect(report.stopped).toBe('the gzipped file is cut off');
  expect(report.imported).toBeGreaterThan(250);
});
