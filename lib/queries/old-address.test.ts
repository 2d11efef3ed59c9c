import { afterAll, beforeEach, describe, expect, it, test } from 'vitest';
import { type RedirectTarget, redirectFor } from '#root/lib/domain/redirect.ts';
import { createRequestContext } from '#root/lib/runtime/request-context.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { author, commit, noon, put, section, stories, story, tag } from '#root/lib/store/contract/sample.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { Store } from '#root/lib/store/port.ts';
import { type OldAddress, oldAddress } from './old-address.ts';

let store: Store;

beforeEach(async () => {
  store = createMemoryStore({ now: () => noon });
  runtime().store = store;
  await commit(store, [
    put('section', section('news', { slug: 'أخبار' })),
    put('section', section('world', { slug: 'world', parentId: 'news' })),
    put('tag', tag('sea', { slug: 'بحر' })),
    put('author', author('hala')),
  ]);
  await stories(
    store,
    story(1, { slug: 'جسر' }),
    story(2, { state: 'withdrawn' }),
    story(3, { locale: 'en', slug: 'bridge' }),
    story(4, { state: 'draft' }),
  );
});
afterAll(() => {
  delete runtime().store;
});

async function keep(address: string, to: RedirectTarget) {
  const document = redirectFor(address, to);
  if (document) await commit(store, [put('redirect', document)]);
}

async function follow(url: string): Promise<{ answer: OldAddress; tags: readonly string[] }> {
  const context = createRequestContext(noon, '');
  const answer = await runtime().requests.run(context, () => oldAddress(url));
  return { answer, tags: [...context.tags.keys()] };
}

async function leadsTo(url: string): Promise<string> {
  const { answer } = await follow(url);
  return answer.kind === 'elsewhere' ? decodeURI(answer.href) : answer.kind;
}

describe('an address that was kept', () => {
  test('leads in one step to where its story stands now, whatever the spelling', async () => {
    await keep('https://old.example/2019/05/%D8%BA%D8%B2%D8%A9/', { articleId: 1 });
    await keep('https://old.example/?p=12', { articleId: 1 });
    for (const url of ['/2019/05/%D8%BA%D8%B2%D8%A9', '/?p=12', '/2019/05/%D8%BA%D8%B2%D8%A9/amp']) {
      expect(await leadsTo(url)).toBe('/articles/1/جسر');
    }
    await commit(store, [put('article', story(1, { slug: 'جسر-جديد' }), 1)]);
    expect(await leadsTo('/?p=12')).toBe('/articles/1/جسر-جديد');
  });

  test('leads to sections, tags and writers in the language it was kept for, with their feeds and pages', async () => {
    await keep('/category/news/world', { sectionId: 'world' });
    await keep('/en/category/world', { sectionId: 'world', locale: 'en' });
    await keep('/?cat=3', { sectionId: 'world' });
    await keep('/tag/sea', { tagId: 'sea' });
    await keep('/author/hala', { authorId: 'hala' });
    expect(await leadsTo('/category/news/world')).toBe('/أخبار/world');
    expect(await leadsTo('/category/news/world/page/3')).toBe('/أخبار/world');
    expect(await leadsTo('/category/news/world/feed')).toBe('/أخبار/world/feed.xml');
    expect(await leadsTo('/?cat=3&feed=atom')).toBe('/أخبار/world/feed.atom');
    expect(await leadsTo('/en/category/world')).toBe('/en/أخبار/world');
    expect(await leadsTo('/tag/sea')).toBe('/tags/بحر');
    expect(await leadsTo('/author/hala/feed/atom')).toBe('/authors/hala/feed.atom');
  });

  test('leads to the comments’ feed of a story in its language', async () => {
    await keep('/old', { articleId: 3 });
    expect(await leadsTo('/old/feed')).toBe('/en/articles/3/comments.xml');
  });

  test('is followed through other kept ones, and never in a circle', async () => {
    await keep('/one', { path: '/two/' });
    await keep('/two', { articleId: 1 });
    expect(await leadsTo('/one')).toBe('/articles/1/جسر');
    await keep('/x', { path: '/y' });
    await keep('/y', { path: '/x' });
    expect(['/x', '/y', 'missing']).toContain(await leadsTo('/x'));
    await keep('/self', { path: '/self' });
    expect(await leadsTo('/self')).toBe('missing');
  });

  test('below a folder counts before the folder itself, and leaves other parameters aside', async () => {
    await keep('https://old.example/blog/', { path: '/' });
    await keep('https://old.example/blog/?p=12', { articleId: 1 });
    expect(await leadsTo('/blog?p=12')).toBe('/articles/1/جسر');
    expect(await leadsTo('/blog?p=13')).toBe('/');
    expect(await leadsTo('/blog?feed=rss2')).toBe('/feed.xml');
    expect(await leadsTo('/nothing?p=13')).toBe('missing');
  });

  test('leads to the front page also by the front page’s own parameters', async () => {
    await keep('/?page_id=9', { path: '/' });
    expect(await leadsTo('/?page_id=9')).toBe('/');
  });

  test('of another page of the site leads to where that stands, in one step', async () => {
    const page = { schema: 1 as const, version: 1, title: { ar: 'خدمات' }, body: { ar: [] } };
    await commit(store, [put('page', { ...page, id: 'page-3' }), put('page', { ...page, id: 'page-4', draft: true })]);
    await keep('/services', { path: '/pages/page-3' });
    await keep('/unfinished', { path: '/pages/page-4' });
    await keep('/services-in-english', { path: '/en/pages/page-3' });
    await keep('/all', { path: '/archive/2026' });
    await keep('/found', { path: '/search?q=%D8%AC%D8%B3%D8%B1' });
    expect(await leadsTo('/services')).toBe('/pages/page-3');
    expect(await leadsTo('/Pages/Page-3')).toBe('/pages/page-3');
    expect(await leadsTo('/unfinished')).toBe('missing');
    expect(await leadsTo('/services-in-english')).toBe('missing');
    expect(await leadsTo('/all')).toBe('/archive/2026/11');
    expect(await leadsTo('/found')).toBe('/search?q=جسر');
    const { tags } = await follow('/unfinished');
    expect(tags).toContain('page:page-4');
  });

  test('of a withdrawn story leads to its notice; of one that nobody may see, nowhere', async () => {
    await keep('/gone', { articleId: 2 });
    await keep('/draft', { articleId: 4 });
    await keep('/never', { sectionId: 'nowhere' });
    expect((await follow('/gone')).answer).toEqual({ kind: 'withdrawn', href: '/a/2' });
    expect(await leadsTo('/draft')).toBe('missing');
    expect(await leadsTo('/never')).toBe('missing');
  });

  test('counts from the moment at which it is kept', async () => {
    const { answer, tags } = await follow('/later');
    expect(answer.kind).toBe('missing');
    const reading = store.clock.reading();
    await keep('/later', { articleId: 1 });
    expect(tags.some((one) => store.clock.lastTick(one) > reading)).toBe(true);
  });

  test('leads to the file that an uploaded picture became, from every size of it', async () => {
    await keep('/wp-content/uploads/2019/photo.jpg', { path: '/media/ab/photo.jpg' });
    expect(await leadsTo('/wp-content/uploads/2019/photo-300x200.jpg')).toBe('/media/ab/photo.jpg');
  });
});

describe('what nobody kept', () => {
  it.each([
    ['another letter case', '/ARTICLES/1/X', '/articles/1/جسر'],
    ['a short link', '/A/1', '/articles/1/جسر'],
    ['a section', '/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/WORLD', '/أخبار/world'],
    ['a section of the other language', '/EN/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1', '/en/أخبار'],
    ['a section that was moved', '/old/world', '/أخبار/world'],
    ['its feed', '/world/feed.xml', '/أخبار/world/feed.xml'],
    ['a tag', '/Tags/%D8%A8%D8%AD%D8%B1', '/tags/بحر'],
    ['a page', '/About', '/about'],
    ['the feed of another system', '/feed', '/feed.xml'],
    ['the same by parameter', '/?feed=rss2', '/feed.xml'],
    ['its comments’ feed', '/comments/feed', '/feed.xml'],
    ['its search', '/?s=%D8%AC%D8%B3%D8%B1', '/search?q=جسر'],
    ['its months', '/2026/11', '/archive/2026/11'],
    ['its days', '/2026/11/20', '/archive/2026/11/20'],
    ['a month by parameter', '/?m=202611', '/archive/2026/11'],
    ['its years', '/2026', '/archive/2026/11'],
    ['a tag that was only to count', '/?tag=spring', '/'],
  ])('%s', async (_, url, to) => {
    expect(await leadsTo(url)).toBe(to);
  });

  it.each([
    '/?p=99',
    '/2019/05/x',
    '/2031/01',
    '/2026/13',
    '/articles/4/x',
    '/nothing',
    '/tags/none',
    '/%E0%A4',
    '/latest?page=99',
  ])('%s leads nowhere', async (url) => {
    expect(await leadsTo(url)).toBe('missing');
  });
});
