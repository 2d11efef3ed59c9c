import { afterAll, beforeEach, describe, expect, test } from 'vitest';
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
import { wpNumber } from '#root/lib/wp-json/wp-number.ts';
import { wpQuery } from '#root/lib/wp-json/wp-query.ts';
import { wpAnswer } from './wp-answer.ts';

let store: Store;
const number = (kind: 'category' | 'tag' | 'user', id: string) => wpNumber(kind, id);

beforeEach(async () => {
  store = createMemoryStore({ now: () => noon });
  runtime().store = store;
  await commit(store, [
    put('section', section('news', { slug: 'أخبار', name: { ar: 'أخبار & رأي' } })),
    put('section', section('world', { slug: 'world', parentId: 'news', name: { ar: 'عالم' } })),
    put('tag', tag('sea', { slug: 'بحر' })),
    put('tag', tag('sand', { slug: 'رمل' })),
    put('author', author('hala', { name: { ar: 'هالة' } })),
  ]);
  await stories(
    store,
    story(1, {
      headline: 'قمة <G20>',
      slug: 'قمة',
      sectionId: 'world',
      tagIds: ['sea'],
      authorIds: ['hala'],
      updatedAt: hoursAgo(0.5),
      standfirst: 'أول & آخر',
    }),
    story(2, { state: 'withdrawn', withdrawal: { at: hoursAgo(1) } }),
    story(3, { locale: 'en', slug: 'bridge', sectionId: 'world' }),
    story(4, { sectionId: 'news', tagIds: ['sand'] }),
    story(5, { state: 'draft' }),
    story(6, { publishedAt: hoursAgo(-2), sectionId: 'news' }),
    story(7, { sectionId: 'news', tagIds: ['sea', 'sand'] }),
  );
  await commit(store, [
    put('comment', comment('c1', { articleId: 1, text: 'سطر\n\n<b>' })),
    put('comment', comment('c2', { articleId: 1, parentId: 'c1' })),
    put('comment', comment('waits', { articleId: 1, state: 'pending' })),
    put('comment', comment('below', { articleId: 1, parentId: 'waits' })),
    put('comment', comment('gone', { articleId: 2 })),
  ]);
});
afterAll(() => {
  delete runtime().store;
});

async function ask(address: string) {
  const [path = '', query = ''] = address.split('?');
  const context = createRequestContext(noon, '');
  const segments = path.split('/').filter(Boolean);
  const answer = await runtime().requests.run(context, () => wpAnswer(segments, wpQuery(new URLSearchParams(query))));
  return {
    ...answer,
    context,
    list: answer.body as Record<string, unknown>[],
    one: answer.body as Record<string, unknown>,
  };
}
const ids = async (query: string) => (await ask(`wp/v2/posts?${query}`)).list.map(({ id }) => Number(id));

// The properties that WordPress documents for the `view` context: developer.wordpress.org/rest-api/reference.
const documented = {
  posts:
    'date date_gmt guid id link modified modified_gmt slug status type title content author excerpt featured_media comment_status ping_status format meta sticky template categories tags',
  pages:
    'date date_gmt guid id link modified modified_gmt slug status type parent title content author excerpt featured_media comment_status ping_status menu_order meta template',
  categories: 'id count description link name slug taxonomy parent meta',
  tags: 'id count description link name slug taxonomy meta',
  users: 'id name url description link slug avatar_urls meta',
  media:
    'date date_gmt guid id link modified modified_gmt slug status type title author comment_status ping_status meta template alt_text caption description media_type mime_type media_details post source_url',
  comments:
    'author author_name author_url content date date_gmt id link parent post status type author_avatar_urls meta',
  search: 'id title url type subtype',
} as const;

describe('a collection', () => {
  test.each(Object.entries(documented))(
    '%s has every property that WordPress documents, and links',
    async (name, properties) => {
      await commit(store, [
        put('page', {
          schema: 1,
          id: 'about',
          version: 1,
          title: { ar: 'من نحن' },
          body: { ar: [{ type: 'paragraph', text: 'نحن' }] },
        }),
        put('media', {
          schema: 1,
          id: 'm-1',
          version: 1,
          width: 900,
          height: 600,
          colour: '#112233',
          alt: 'سفينة',
          originalName: 'a.png',
          createdAt: hoursAgo(9),
          renditions: [
            { width: 640, height: 427, format: 'webp', file: 'ab/cd-640.webp', bytes: 9 },
            { width: 900, height: 600, format: 'jpeg', file: 'ab/cd-900.jpg', bytes: 9 },
          ],
        }),
      ]);
      const { list, status, total, pages } = await ask(`wp/v2/${name}?search=${name === 'search' ? 'قمة' : ''}`);
      expect(status).toBe(200);
      expect(list.length).toBe(total);
      expect(pages).toBe(1);
      for (const property of properties.split(' ')) expect(list[0]).toHaveProperty(property);
      expect(list[0]).toHaveProperty('_links.self.0.href');
      if (name === 'search') return;
      const self = new URL(
        String((list[0] as unknown as { _links: { self: { href: string }[] } })._links.self[0]?.href),
      );
      const item = await ask(self.pathname.replace('/wp-json/', ''));
      expect(item.one).toEqual(list[0]);
    },
  );

  test('holds what readers see and nothing else', async () => {
    expect(await ids('')).toEqual([1, 4, 7]);
    expect(await ids('lang=en')).toEqual([3]);
    expect(
      (await ask('wp/v2/comments')).list.map(({ content }) => (content as { rendered: string }).rendered),
    ).toContainEqual('<p lang="ar" dir="rtl">سطر</p><p lang="en" dir="ltr">&lt;b&gt;</p>');
    expect((await ask('wp/v2/comments')).total).toBe(2);
    expect((await ask('wp/v2/comments?post=1')).total).toBe(2);
    expect((await ask('wp/v2/comments?post=2')).total).toBe(0);
    for (const path of ['posts?_embed', 'comments', 'users', 'media', 'pages', 'search?search=قمة']) {
      expect(JSON.stringify((await ask(`wp/v2/${path}`)).body)).not.toMatch(/@example|writer-|key-of/);
    }
  });

  test('is narrowed as WordPress narrows it', async () => {
    const [news, world] = [number('category', 'news'), number('category', 'world')];
    const [sea, sand] = [number('tag', 'sea'), number('tag', 'sand')];
    expect(await ids(`categories=${world}`)).toEqual([1]);
    expect(await ids(`categories=${news}`)).toEqual([1, 4, 7]);
    expect(await ids(`categories=${news}&categories_exclude=${world}`)).toEqual([4, 7]);
    expect(await ids(`tags=${sea}`)).toEqual([1, 7]);
    expect(await ids(`tags[]=${sea}&tags[]=${sand}`)).toEqual([1, 4, 7]);
    expect(await ids(`tags=${sand}&tags_exclude=${sea}`)).toEqual([4]);
    expect(await ids(`author=${number('user', 'hala')}`)).toContain(1);
    expect(await ids('author=12345')).toEqual([]);
    expect(await ids(`slug=${encodeURIComponent('قمة')}`)).toEqual([1]);
    expect(await ids('slug=%D9%82')).toEqual([]);
    expect(await ids('include=7,1&orderby=include')).toEqual([7, 1]);
    expect(await ids('include=2,5,6')).toEqual([]);
    expect(await ids('exclude=4')).toEqual([1, 7]);
    expect(await ids('search=قمة')).toEqual([1]);
    expect(await ids('order=asc')).toEqual([7, 4, 1]);
    expect(await ids('orderby=id&order=asc')).toEqual([1, 4, 7]);
    expect(await ids('orderby=modified')).toEqual([1, 4, 7]);
    const at = (await ask('wp/v2/posts/4')).one.date_gmt;
    expect(await ids(`after=${at}Z`)).toEqual([1]);
    expect(await ids(`before=${at}Z`)).toEqual([7]);
    expect(await ids(`before=${at}%2B00:00`)).toEqual([7]);
  });

  test('comes in pages, which name each other', async () => {
    const second = await ask('wp/v2/posts?per_page=1&page=2&_fields=id');
    expect(second).toMatchObject({ total: 3, pages: 3, body: [{ id: 4 }] });
    expect(second.links).toBe(
      '<http://localhost:3000/wp-json/wp/v2/posts?_fields=id&page=1&per_page=1>; rel="prev", <http://localhost:3000/wp-json/wp/v2/posts?_fields=id&page=3&per_page=1>; rel="next"',
    );
    expect((await ask('wp/v2/posts?per_page=2&offset=2')).list.map(({ id }) => id)).toEqual([7]);
    expect((await ask('wp/v2/posts?order=asc&per_page=2&page=2')).list.map(({ id }) => id)).toEqual([1]);
    expect((await ask('wp/v2/tags?page=9')).body).toEqual([]);
  });

  test('_embed brings what a post belongs to; _fields leaves out the rest', async () => {
    const { one } = await ask('wp/v2/posts/1?_embed');
    expect(one).toMatchObject({
      title: { rendered: 'قمة &lt;G20&gt;' },
      excerpt: { rendered: '<p>أول &amp; آخر</p>' },
      _embedded: { author: [{ name: 'هالة' }], 'wp:term': [[{ name: 'عالم' }], [{ taxonomy: 'post_tag' }]] },
    });
    expect(Object.keys((await ask('wp/v2/posts/1?_embed=author')).one._embedded as object)).toEqual(['author']);
    expect((await ask('wp/v2/posts/1?_fields=id,title.rendered')).body).toEqual({
      id: 1,
      title: { rendered: 'قمة &lt;G20&gt;' },
    });
  });
});

describe('what can not be answered has WordPress’s shape', () => {
  test.each([
    ['wp/v2/posts?per_page=101', 400, 'rest_invalid_param'],
    ['wp/v2/posts?per_page=0', 400, 'rest_invalid_param'],
    ['wp/v2/posts?page=x', 400, 'rest_invalid_param'],
    ['wp/v2/posts?orderby=likes', 400, 'rest_invalid_param'],
    ['wp/v2/posts?after=yesterday', 400, 'rest_invalid_param'],
    ['wp/v2/posts?status=draft', 400, 'rest_invalid_param'],
    ['wp/v2/posts?page=99', 400, 'rest_post_invalid_page_number'],
    ['wp/v2/search?search=قمة&page=9', 400, 'rest_search_invalid_page_number'],
    ['wp/v2/posts/999', 404, 'rest_post_invalid_id'],
    ['wp/v2/posts/5', 404, 'rest_post_invalid_id'],
    ['wp/v2/posts/2', 410, 'rest_post_gone'],
    ['wp/v2/categories/999', 404, 'rest_term_invalid'],
    ['wp/v2/users/999', 404, 'rest_user_invalid_id'],
    ['wp/v2/comments/999', 404, 'rest_comment_invalid_id'],
    ['wp/v2/users/me', 401, 'rest_not_logged_in'],
    ['wp/v2/posts?context=edit', 401, 'rest_forbidden_context'],
    ['wp/v2/settings', 404, 'rest_no_route'],
    ['wp/v3/posts', 404, 'rest_no_route'],
    ['wp/v2/posts/1/revisions', 404, 'rest_no_route'],
  ])('%s', async (address, status, code) => {
    expect(await ask(address)).toMatchObject({ status, body: { code, message: expect.any(String), data: { status } } });
  });

  test('a wrong parameter is named with what is wrong', async () => {
    expect((await ask('wp/v2/posts?per_page=500')).body).toEqual({
      code: 'rest_invalid_param',
      message: 'Invalid parameter(s): per_page',
      data: {
        status: 400,
        params: { per_page: 'per_page must be between 1 (inclusive) and 100 (inclusive)' },
        details: {
          per_page: {
            code: 'rest_out_of_bounds',
            message: 'per_page must be between 1 (inclusive) and 100 (inclusive)',
            data: null,
          },
        },
      },
    });
  });
});

describe('an answer that is kept', () => {
  const changed = async (address: string, change: () => Promise<unknown>) => {
    const { context } = await ask(address);
    const reading = store.clock.reading();
    await change();
    return [...context.tags].some(([one, how]) => how === 'firm' && store.clock.lastTick(one) > reading);
  };
  const withdraw = async (id: number) => {
    const article = await store.get('article', id);
    if (!article) throw new Error('no story');
    await store.commit({
      by: 'test',
      writes: [{ collection: 'article', id, expected: article.version, document: { ...article, state: 'withdrawn' } }],
    });
  };
  test.each([
    'posts',
    'posts/1',
    'posts?slug=قمة',
    'posts?include=1',
    'search?search=قمة',
    'comments',
    'comments?post=1',
    `tags?hide_empty=true`,
  ])('%s is not after a story was withdrawn', async (path) => {
    expect(await changed(`wp/v2/${path}`, () => withdraw(1))).toBe(true);
  });
  test('nor after a comment came, a name changed, a page or a picture was added', async () => {
    const say = () => commit(store, [put('comment', comment('c9', { articleId: 1 }))]);
    expect(await changed('wp/v2/comments?post=1', say)).toBe(true);
    expect(
      await changed('wp/v2/posts?_embed', () => commit(store, [put('comment', comment('c10', { articleId: 1 }))])),
    ).toBe(true);
    expect(await changed('wp/v2/tags', () => commit(store, [put('tag', tag('new'))]))).toBe(true);
    expect(await changed('wp/v2/categories', () => commit(store, [put('section', section('new'))]))).toBe(true);
    expect(await changed('wp/v2/users', () => commit(store, [put('author', author('new'))]))).toBe(true);
    expect(await changed('wp/v2/posts/999', () => commit(store, [put('article', story(999))]))).toBe(true);
  });
  test('nor past the hour at which a story falls due', async () => {
    expect((await ask('wp/v2/posts')).context.expiresAt).toBe(noon + 2 * 3_600_000);
    expect((await ask('wp/v2/posts/6')).context.expiresAt).toBe(noon + 2 * 3_600_000);
  });
});

test('the index says what there is', async () => {
  expect((await ask('')).body).toMatchObject({ namespaces: ['wp/v2'], timezone_string: 'Asia/Riyadh', gmt_offset: 3 });
  expect(Object.keys((await ask('wp/v2')).one.routes as object)).toContain('/wp/v2/posts/(?P<id>[\\d]+)');
});
