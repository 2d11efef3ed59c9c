import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { atom } from '#root/lib/feeds/atom.ts';
import { jsonFeed } from '#root/lib/feeds/json-feed.ts';
import { rss } from '#root/lib/feeds/rss.ts';
import { createRequestContext } from '#root/lib/runtime/request-context.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import {
  author,
  comment,
  commit,
  hoursAgo,
  noon,
  put,
  section,
  stories,
  story,
  tag,
} from '#root/lib/store/contract/sample.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { Store } from '#root/lib/store/port.ts';
import { feedAt } from './feed-at.ts';

let store: Store;

beforeEach(async () => {
  store = createMemoryStore({ now: () => noon });
  runtime().store = store;
  await commit(store, [
    put('section', section('news', { slug: 'أخبار' })),
    put('section', section('world', { slug: 'world', parentId: 'news', name: { ar: 'عالم' } })),
    put('tag', tag('sea', { slug: 'بحر' })),
    put('author', author('hala', { name: { ar: 'هالة & سليم' } })),
  ]);
  await stories(
    store,
    story(1, {
      ...{
        headline: 'قمة <G20> & «نعم»',
        standfirst: 'أول ما فيها',
        slug: 'قمة',
        authorIds: ['hala'],
        tagIds: ['sea'],
      },
      ...{ sectionId: 'world', updatedAt: hoursAgo(0.5) },
    }),
    story(2, { state: 'withdrawn', withdrawal: { at: hoursAgo(1) } }),
    story(3, { locale: 'en', slug: 'bridge' }),
    story(4, { body: [{ type: 'correction', text: 'كانت ثلاثًا.', at: hoursAgo(3) }] }),
    story(5, { state: 'withdrawn', withdrawal: { at: hoursAgo(31 * 24) } }),
  );
});
afterAll(() => {
  delete runtime().store;
});

async function read(file: 'feed' | 'comments', ...segments: string[]) {
  const context = createRequestContext(noon, '');
  const answer = await runtime().requests.run(context, () => feedAt(file, segments));
  return { answer, context };
}

async function feed(file: 'feed' | 'comments', ...segments: string[]) {
  const { answer } = await read(file, ...segments);
  if (answer.kind !== 'feed') throw new Error(answer.kind);
  return answer.feed;
}

const urls = (entries: readonly { url: string }[]) => entries.map(({ url }) => decodeURI(new URL(url).pathname));

describe('the feeds of the paper', () => {
  test('hold the stories of their list, newest first, in its language', async () => {
    const arabic = ['/articles/1/قمة', '/articles/4/افتتاح-الجسر-4'];
    expect(urls((await feed('feed')).entries)).toEqual(arabic);
    expect(urls((await feed('feed', 'en')).entries)).toEqual(['/en/articles/3/bridge']);
    expect(urls((await feed('feed', 'أخبار')).entries)).toEqual(arabic);
    expect(urls((await feed('feed', 'أخبار', 'world')).entries)).toEqual(arabic.slice(0, 1));
    expect(urls((await feed('feed', 'tags', 'بحر')).entries)).toEqual(arabic.slice(0, 1));
    expect(urls((await feed('feed', 'authors', 'hala')).entries)).toEqual(arabic.slice(0, 1));
    expect((await feed('feed', 'أخبار', 'world')).title).toBe('عالم · نبأ');
  });

  test.each([[['nothing']], [['tags', 'none']], [['world']], [['articles', '1']]])('%s has none', async (segments) => {
    expect((await read('feed', ...segments)).answer.kind).toBe('missing');
  });

  test('tell of a change of any story in them, and of those that come', async () => {
    const { context } = await read('feed', 'أخبار', 'world');
    const reading = store.clock.reading();
    const isTold = () => [...context.tags.keys()].some((one) => store.clock.lastTick(one) > reading);
    await commit(store, [put('article', story(9, { locale: 'en', sectionId: 'arts' }))]);
    expect([...context.tags].some(([one, how]) => how === 'firm' && store.clock.lastTick(one) > reading)).toBe(false);
    await commit(store, [put('article', story(10, { sectionId: 'world', publishedAt: hoursAgo(0) }))]);
    expect(isTold()).toBe(true);
    expect(context.expiresAt).toBe(Infinity);
  });

  test('name what was withdrawn of late, so that readers take it away', async () => {
    expect((await feed('feed')).deleted).toEqual([{ id: 'http://localhost:3000/a/2', at: hoursAgo(1) }]);
    expect((await feed('feed', 'tags', 'بحر')).deleted).toEqual([]);
  });

  test('have the corrections, each for itself', async () => {
    const [entry, ...others] = (await feed('feed', 'corrections')).entries;
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ published: hoursAgo(3), title: 'افتتاح الجسر رقم 4' });
    expect(entry?.html).toContain('كانت ثلاثًا.');
  });
});

describe('the comments of a story', () => {
  test('are what readers see, without anything private', async () => {
    await commit(store, [
      put('comment', comment('c1', { author: 'سعاد', text: 'سطر\n\nwell done <b>' })),
      put('comment', comment('waits', { state: 'pending' })),
      put('comment', comment('below', { parentId: 'waits' })),
    ]);
    const { entries, ...rest } = await feed('comments', 'articles', '1');
    expect(entries).toHaveLength(1);
    expect(entries[0]?.html).toBe('<p lang="ar" dir="rtl">سطر</p><p lang="en" dir="ltr">well done &lt;b&gt;</p>');
    expect(JSON.stringify({ entries, rest })).not.toMatch(/@example|writer-/);
  });

  test('of a withdrawn story are gone, of one that readers may not see they never were', async () => {
    expect((await read('comments', 'articles', '2')).answer.kind).toBe('withdrawn');
    expect((await read('comments', 'articles', '99')).answer.kind).toBe('missing');
    expect((await read('comments', 'en', 'articles', '1')).answer.kind).toBe('missing');
  });
});

describe('a feed as it is written', () => {
  test('RSS has the whole text, the authors, stable ids and exact dates', async () => {
    const xml = rss(await feed('feed'));
    expect(xml).toContain('<title>قمة &lt;G20&gt; &amp; «نعم»</title>');
    expect(xml).toContain('<guid isPermaLink="false">http://localhost:3000/a/1</guid>');
    expect(xml).toContain('<dc:creator>هالة &amp; سليم</dc:creator>');
    expect(xml).toContain('<pubDate>Fri, 20 Nov 2026 11:00:00 GMT</pubDate>');
    expect(xml).toContain('&lt;p lang=&quot;ar&quot; dir=&quot;rtl&quot;&gt;افتتح رئيس البلدية');
    expect(xml).toContain('<wfw:commentRss>http://localhost:3000/articles/1/comments.xml</wfw:commentRss>');
    expect(xml).not.toContain('deleted-entry');
  });

  test('Atom has the deleted entries beside the others', async () => {
    const xml = atom(await feed('feed'));
    expect(xml).toContain(`<at:deleted-entry ref="http://localhost:3000/a/2" when="${hoursAgo(1)}"/>`);
    expect(xml).toContain(`<published>${hoursAgo(1)}</published><updated>${hoursAgo(0.5)}</updated>`);
    expect(xml.match(/<entry /g)).toHaveLength(2);
  });

  test('JSON Feed is one, in version 1.1', async () => {
    const told = JSON.parse(jsonFeed(await feed('feed', 'tags', 'بحر')));
    expect(told).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      language: 'ar',
      feed_url: `http://localhost:3000/tags/${encodeURIComponent('بحر')}/feed.json`,
      items: [{ id: 'http://localhost:3000/a/1', title: 'قمة <G20> & «نعم»', tags: ['عالم', 'وسم sea'] }],
    });
  });

  test('an empty one is whole as well', async () => {
    const empty = await feed('feed', 'en', 'tags', 'بحر');
    expect(rss(empty)).toContain('<lastBuildDate>Thu, 01 Jan 1970');
    expect(atom(empty)).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
  });
});
