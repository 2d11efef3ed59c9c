import { Parser } from 'htmlparser2';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Media } from '#root/lib/domain/media.ts';
import { createRequestContext } from '#root/lib/runtime/request-context.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { author, commit, hoursAgo, noon, put, section, stories, story, tag } from '#root/lib/store/contract/sample.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { Store } from '#root/lib/store/port.ts';
import { newsSitemapPart } from './news-sitemap.ts';
import { sitemapFile, wholeSitemapIndex } from './sitemap.ts';

const day = 24;
let store: Store;

beforeEach(async () => {
  store = createMemoryStore({ now: () => noon });
  runtime().store = store;
  await commit(store, [
    put('section', section('news')),
    put('section', section('empty')),
    put('tag', tag('sea')),
    put('tag', tag('nobody')),
    put('author', author('hala')),
  ]);
  await stories(
    store,
    story(1, { picture: { mediaId: 'm1', alt: '' }, tagIds: ['sea'], authorIds: ['hala'], slug: 'قمة' }),
    story(2, { state: 'withdrawn' }),
    story(3, { locale: 'en', slug: 'bridge', updatedAt: hoursAgo(0.5) }),
    story(4, { publishedAt: hoursAgo(40 * day), updatedAt: hoursAgo(2) }),
    story(5, { publishedAt: hoursAgo(-1) }),
    story(6, { publishedAt: hoursAgo(400 * day) }),
    story(7, { state: 'draft' }),
  );
});
afterAll(() => {
  delete runtime().store;
});

async function read<T>(ask: () => Promise<T>, now = noon) {
  const context = createRequestContext(now, '');
  return { answer: await runtime().requests.run(context, ask), context };
}

type Found = Record<string, string>;

/** The entries of a map as the protocol has them; fails where the document is not one. */
function entries(xml: string | undefined, root: 'urlset' | 'sitemapindex'): Found[] {
  const found: Found[] = [];
  const path: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (path.length === 0) {
          expect([name, attributes.xmlns]).toEqual([root, 'http://www.sitemaps.org/schemas/sitemap/0.9']);
        }
        if (path.length === 1) found.push({});
        path.push(name);
      },
      ontext(text) {
        const entry = found.at(-1);
        const name = path.at(-1) ?? '';
        if (entry && path.length > 2) entry[name] = (entry[name] ?? '') + text;
      },
      onclosetag: () => void path.pop(),
    },
    { xmlMode: true },
  );
  parser.end((xml ?? '').replace(/^<\?xml[^>]*\?>\n/, ''));
  for (const entry of found) {
    expect(entry.loc).toMatch(/^http:\/\/localhost:3000\/[!-~]*$/);
    expect((entry.loc ?? '').length).toBeLessThan(2048);
    if (entry.lastmod) expect(new Date(entry.lastmod).toISOString()).toBe(entry.lastmod);
  }
  expect(new Set(found.map(({ loc }) => loc)).size).toBe(found.length);
  return found;
}

const paths = (found: readonly Found[]) => found.map(({ loc = '' }) => decodeURI(new URL(loc).pathname));

describe('the maps of the paper', () => {
  test('the index names every file with the last change in it', async () => {
    const { answer } = await read(() => wholeSitemapIndex());
    expect(entries(answer, 'sitemapindex')).toEqual([
      { loc: 'http://localhost:3000/news-sitemap.xml', lastmod: hoursAgo(0.5) },
      { loc: 'http://localhost:3000/sitemaps/pages.xml' },
      { loc: 'http://localhost:3000/sitemaps/tags.xml' },
      { loc: 'http://localhost:3000/sitemaps/stories.xml', lastmod: hoursAgo(0.5) },
    ]);
  });

  test('stories stand there with their last change and their picture; what nobody may see does not', async () => {
    const { answer } = await read(() => sitemapFile('stories'));
    const found = entries(answer, 'urlset');
    expect(paths(found)).toEqual([
      ...['/articles/1/قمة', '/en/articles/3/bridge', '/articles/4/افتتاح-الجسر-4', '/articles/6/افتتاح-الجسر-6'],
    ]);
    expect(found[0]).toMatchObject({ 'image:loc': 'http://localhost:3000/crops/m1-16x9.jpg', lastmod: hoursAgo(1) });
    expect(found[2]).toMatchObject({ lastmod: hoursAgo(2) });
  });

  test('a picture with a focal point is named by the address that answers, in the map that is made after it was set', async () => {
    const medium: Media = {
      ...{ schema: 1, id: 'm1', version: 1, width: 10, height: 10, colour: '#000000', alt: '', originalName: 'm.jpg' },
      renditions: [{ width: 10, height: 10, format: 'webp', file: 'm.webp', bytes: 1 }],
      createdAt: hoursAgo(50),
    };
    const picture = async () => {
      const { answer, context } = await read(() => sitemapFile('stories'));
      return { named: entries(answer, 'urlset')[0]?.['image:loc'], strength: context.tags.get('all:media') };
    };
    await commit(store, [put('media', medium)]);
    expect(await picture()).toEqual({ named: 'http://localhost:3000/crops/m1-16x9.jpg', strength: 'soft' });
    const before = store.clock.reading();
    await commit(store, [put('media', { ...medium, focus: { x: 40, y: 5 } }, 1)]);
    expect(store.clock.lastTick('all:media')).toBeGreaterThan(before);
    expect((await picture()).named).toBe('http://localhost:3000/crops/m1-16x9-40-5.jpg');
  });

  test('beyond what one file takes, each month has its own, in parts', async () => {
    const { answer } = await read(() => wholeSitemapIndex(2));
    const files = paths(entries(answer, 'sitemapindex')).filter((path) => path.includes('stories'));
    expect(files).toEqual(['2026-11', '2026-10', '2025-10'].map((month) => `/sitemaps/stories-${month}.xml`));
    const inFiles: string[] = [];
    for (const name of files) {
      const file = await read(() => sitemapFile(name.slice('/sitemaps/'.length, -'.xml'.length), 2));
      inFiles.push(...paths(entries(file.answer, 'urlset')));
    }
    expect(inFiles).toEqual(paths(entries((await read(() => sitemapFile('stories'))).answer, 'urlset')));
    expect((await read(() => sitemapFile('stories', 2))).answer).toBeUndefined();

    await stories(store, story(8), story(9), story(10));
    const more = paths(entries((await read(() => wholeSitemapIndex(2))).answer, 'sitemapindex'));
    expect(more.filter((path) => path.includes('2026-11'))).toEqual([
      ...['/sitemaps/stories-2026-11.xml', '/sitemaps/stories-2026-11-2.xml', '/sitemaps/stories-2026-11-3.xml'],
    ]);
    const november = await Promise.all(
      ['', '-2', '-3', '-4'].map(async (part) => (await read(() => sitemapFile(`stories-2026-11${part}`, 2))).answer),
    );
    const numbers = november
      .slice(0, 3)
      .flatMap((xml) => paths(entries(xml, 'urlset')).map((path) => path.split('/').at(-2)));
    expect(numbers).toEqual(['1', '3', '8', '9', '10']);
    expect(november[3]).toBeUndefined();
  });

  test('lists without stories in a language are not there', async () => {
    const places = paths(entries((await read(() => sitemapFile('pages'))).answer, 'urlset'));
    expect(places).toEqual(expect.arrayContaining(['/', '/en', '/news', '/en/news', '/authors/hala']));
    expect(places).not.toEqual(expect.arrayContaining(['/empty']));
    expect(places).not.toContain('/en/authors/hala');
    expect(paths(entries((await read(() => sitemapFile('tags'))).answer, 'urlset'))).toEqual(['/tags/sea']);
  });

  test('pages that the newsroom added stand there in the languages in which they were written', async () => {
    const page = { schema: 1 as const, version: 1, title: { ar: 'خدمات' } };
    const before = await read(() => sitemapFile('pages'));
    const reading = store.clock.reading();
    await commit(store, [
      put('page', { ...page, id: 'services', body: { ar: [] } }),
      put('page', { ...page, id: 'jobs', body: { ar: [], en: [] } }),
      put('page', { ...page, id: 'later', body: { ar: [], en: [] }, draft: true }),
    ]);
    expect([...before.context.tags.keys()].some((name) => store.clock.lastTick(name) > reading)).toBe(true);
    const places = paths(entries((await read(() => sitemapFile('pages'))).answer, 'urlset'));
    expect(places.filter((path) => path.includes('/pages/')).sort()).toEqual([
      '/en/pages/jobs',
      '/pages/jobs',
      '/pages/services',
    ]);
  });

  test.each(['', 'story', 'stories-1', 'stories-2026-13', 'tags-1', 'tags-2', 'pages-2', '../pages'])(
    '%j is no file',
    async (name) => {
      expect((await read(() => sitemapFile(name))).answer).toBeUndefined();
    },
  );

  test('each file tells of its changes: of a day that was counted before as well', async () => {
    const files = [() => wholeSitemapIndex(2), () => sitemapFile('stories-2026-10', 2), () => sitemapFile('stories')];
    for (const [at, ask] of files.entries()) {
      const { answer, context } = await read(ask);
      const reading = store.clock.reading();
      const { version } = (await store.get('article', 4)) ?? { version: 0 };
      const updatedAt = hoursAgo(0.4 - at / 10);
      await commit(store, [put('article', story(4, { publishedAt: hoursAgo(40 * day), updatedAt }), version)]);
      const firm = [...context.tags].filter(([, how]) => how === 'firm').map(([name]) => name);
      expect(firm.some((name) => store.clock.lastTick(name) > reading)).toBe(true);
      const after = await read(ask);
      expect(after.answer).not.toBe(answer);
      expect(after.answer).toContain(updatedAt);
    }
  });
});

describe('the map of the news', () => {
  test('has what was first published in the last 48 hours, to the millisecond', async () => {
    await stories(
      store,
      story(20, { publishedAt: hoursAgo(2 * day) }),
      story(21, { publishedAt: new Date(noon - 2 * day * 3_600_000 + 1).toISOString(), headline: 'قمة <G20>' }),
    );
    const { answer, context } = await read(() => newsSitemapPart(1));
    const found = entries(answer, 'urlset');
    expect(found.map(({ loc }) => new URL(loc ?? '').pathname.split('/').at(-2))).toEqual(['1', '3', '21']);
    expect(found[2]).toMatchObject({
      'news:name': 'نبأ',
      'news:language': 'ar',
      'news:publication_date': new Date(noon - 2 * day * 3_600_000 + 1).toISOString(),
      'news:title': 'قمة <G20>',
    });
    // It changes by itself at the instant at which the oldest story is one of two days ago.
    expect(context.expiresAt).toBe(noon + 1);
    const later = await read(() => newsSitemapPart(1), noon + 1);
    expect(entries(later.answer, 'urlset')).toHaveLength(2);
    // Then when the next story comes.
    expect(later.context.expiresAt).toBe(noon + 3_600_000);
  });

  test('stays there when there is no news, and goes on in other files when there is much', async () => {
    const quiet = await read(() => newsSitemapPart(1), noon + 60 * day * 3_600_000);
    expect(entries(quiet.answer, 'urlset')).toEqual([]);
    expect((await read(() => newsSitemapPart(2))).answer).toBeUndefined();
    expect(entries((await read(() => newsSitemapPart(2, 1))).answer, 'urlset')).toHaveLength(1);
  });
});
