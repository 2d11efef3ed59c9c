import { expect, test } from '@playwright/test';

test('an app made for WordPress reads stories page by page', async ({ request }) => {
  const answer = await request.get('/wp-json/wp/v2/posts?per_page=2&_embed&_fields=id,title,link,_links,_embedded');
  expect(answer.status()).toBe(200);
  const headers = answer.headers();
  expect(headers['content-type']).toMatch(/^application\/json/);
  expect(headers['access-control-allow-origin']).toBe('*');
  expect(Number(headers['x-wp-totalpages'])).toBe(Math.ceil(Number(headers['x-wp-total']) / 2));
  const posts = await answer.json();
  expect(posts).toHaveLength(2);
  expect(posts[0]._embedded['wp:term']).toHaveLength(2);

  const [, next = ''] = /<([^>]+)>; rel="next"/.exec(headers.link ?? '') ?? [];
  const second = await request.get(new URL(next).pathname + new URL(next).search);
  const ids = (await second.json()).map(({ id }: { id: number }) => id);
  expect(ids).toHaveLength(2);
  expect(ids).not.toContain(posts[0].id);

  const story = await request.get(new URL(posts[0].link).pathname);
  expect(story.status()).toBe(200);
  const tag = headers.etag;
  const again = await request.get('/wp-json/wp/v2/posts?_embed&_fields=id,title,link,_links,_embedded&per_page=2', {
    headers: { 'if-none-match': tag ?? '' },
  });
  expect(again.status()).toBe(304);
});

test('what it asks wrongly is answered in WordPress’s words', async ({ request }) => {
  for (const [path, status, code] of [
    ['posts?per_page=101', 400, 'rest_invalid_param'],
    ['posts?page=9999', 400, 'rest_post_invalid_page_number'],
    ['posts/99999999', 404, 'rest_post_invalid_id'],
    ['users/me', 401, 'rest_not_logged_in'],
    ['nothing', 404, 'rest_no_route'],
  ] as const) {
    const answer = await request.get(`/wp-json/wp/v2/${path}`);
    expect(answer.status(), path).toBe(status);
    expect(await answer.json(), path).toMatchObject({ code, data: { status } });
  }
});

test('every collection is there, and nobody’s e-mail address in any', async ({ request }) => {
  for (const name of [
    'posts?_embed',
    'pages',
    'media',
    'categories',
    'tags',
    'users',
    'comments',
    'search?search=%D9%81%D9%8A',
  ]) {
    const answer = await request.get(`/wp-json/wp/v2/${name}`);
    expect(answer.status(), name).toBe(200);
    // Pages say how to reach the paper itself.
    if (name !== 'pages') expect(await answer.text(), name).not.toMatch(/@[a-z0-9-]+\.[a-z]/i);
  }
  expect(await (await request.get('/wp-json/')).json()).toMatchObject({ namespaces: ['wp/v2'] });
});
